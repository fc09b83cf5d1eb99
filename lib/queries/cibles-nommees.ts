import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { estTousLesImmeubles, indicesDuNom, nomsTapes, reduit } from '../domain/depot'
import { aPlat } from '../domain/mots-cherches'
import { ouvertSql } from '../fermeture'
import type { GenreCible, Metier } from '../prisma/enums'
import { IMMEUBLE_DU_METIER_SQL, ROLE_DU_METIER_SQL } from '../scope-metiers'
import { droitsSql, niveauSql } from '../scope-publie'
import type { StaffViewer } from '../viewer-kinds'

/** One whom a document may be for, found by what was typed. */
export type CibleTrouvee = {
  readonly genre: GenreCible
  readonly id: string
  /** As documents.csv names it: « compte:… », « agence ». */
  readonly mot: string
  /** As one types it. */
  readonly court: string
  readonly nom: string
}

type Lue = {
  readonly tape: string
  readonly genre: GenreCible
  readonly id: string
  readonly reference: string
  readonly court: string
} & {
  readonly nom: string
  readonly rang: number
}

const NOM = `coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom))`
const immeuble = (where: string, rang: number) => `
  select m.tape, 'IMMEUBLE', i.id, i.reference, i.reference, concat_ws(' · ', i.nom, i.ville), ${rang} from m join immeuble i on ${where}
  where i.agency_id = $1 and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$2')}`

/** $2 trades; $3 what was typed, $4 without accents, $5 its letters and figures alone. */
const TROUVES = `
  with m as (select * from unnest($3::text[], $4::text[], $5::text[]) as m(tape, plat, reduit)),
  x as materialized (select * from palier_designes($5::text[]))
  select m.tape, 'COMPTE' as genre, c.id, c.reference, c.numero as court, concat_ws(' · ', ${NOM}, c.numero, i.nom) as nom, x.rang
  from x join m on m.reduit = x.reduit join compte c on x.genre = 'COMPTE' and c.id = x.id
    join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id
  where c.agency_id = $1 and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$2')}
  union all ${immeuble('palier_reduit(i.reference) = m.reduit', 1)}
  union all ${immeuble('palier_plat(i.nom) = m.plat', 2)}
  union all select m.tape, 'TIERS', t.id, t.reference, t.reference, ${NOM}, x.rang
  from x join m on m.reduit = x.reduit join tiers t on x.genre = 'TIERS' and t.id = x.id
  where t.agency_id = $1 and t.withdrawn_at is null and exists (
    select from compte c where c.tiers_id = t.id and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$2')})`

const LOT = `
  select c.numero as court from immeuble i join lot l on l.immeuble_id = i.id and l.withdrawn_at is null and lower(l.numero) = $3
    join propriete p on p.lot_id = l.id and p.withdrawn_at is null and (p.fin is null or p.fin >= current_date)
    join compte c on c.id = p.compte_id and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$4')}
  where i.agency_id = $1 and i.id = $2 group by c.id limit 2`

const AGENCE = (viewer: StaffViewer): CibleTrouvee => ({
  ...{ genre: 'AGENCE', id: viewer.agencyId, mot: 'agence', court: 'tous' },
  nom: 'Tout le portefeuille',
})

const trouvee = ({ genre, id, reference, court, nom }: Lue): CibleTrouvee => ({
  ...{ genre, id, court, nom },
  mot: `${genre.toLowerCase()}:${reference}`,
})

const lire = (viewer: StaffViewer, metiers: readonly Metier[], tapes: readonly string[]) =>
  prepared<Lue>(viewer, 'cibles-nommees', TROUVES, [viewer.agencyId, [...metiers], tapes, tapes.map(aPlat), tapes.map(reduit)])

/** Those of the surest kind: by its own number before a reference that the software keeps to itself. */
function lesPlusSurs(found: readonly Lue[]): Lue[] {
  const best = Math.min(...found.map(({ rang }) => rang))
  return [...new Map(found.filter(({ rang }) => rang === best).map((lue) => [lue.id, lue])).values()]
}

export type Destinataires = {
  readonly cibles: readonly CibleTrouvee[]
  /** What names nobody of the trade, and what names several. */
  readonly inconnus: readonly string[]
  readonly ambigus: readonly string[]
}

/** Whom each text names, in these trades of the viewer's; each text holds several names. */
export async function destinataires(viewer: StaffViewer, metiers: readonly Metier[], textes: readonly string[]): Promise<Destinataires[]> {
  const mine = metiers.filter((metier) => viewer.metiers.includes(metier))
  const listes = textes.map(nomsTapes)
  const tapes = [...new Set(listes.flat())].filter((nom) => !estTousLesImmeubles(nom) && reduit(nom) !== '')
  const lues = tapes.length > 0 ? await lire(viewer, mine, tapes) : []
  const par = (nom: string) => lues.filter(({ tape }) => tape === nom)
  return listes.map((noms) => {
    const of = noms.map((nom) => ({ nom, lus: estTousLesImmeubles(nom) ? null : lesPlusSurs(par(nom)) }))
    const cibles = of.flatMap(({ lus }) => (lus === null ? [AGENCE(viewer)] : lus.length === 1 ? lus.map(trouvee) : []))
    return {
      cibles: [...new Map(cibles.map((cible) => [cible.id, cible])).values()],
      inconnus: of.flatMap(({ nom, lus }) => (lus?.length === 0 ? [nom] : [])),
      ambigus: of.flatMap(({ nom, lus }) => (lus && lus.length > 1 ? [nom] : [])),
    }
  })
}

const assez = (candidat: string) => candidat.length >= 3 || /\d/.test(candidat.replace(/^\d+$/, ''))

/** Whom the name of a file tells, as one would type it: a compte, the compte of a lot, a building; nothing where it is not sure. */
export async function destinataireDuNom(viewer: StaffViewer, nom: string): Promise<string> {
  const { candidats, lot } = indicesDuNom(nom)
  const tapes = candidats.filter(assez).slice(0, 60)
  const lues = tapes.length > 0 ? await lire(viewer, viewer.metiers, tapes) : []
  for (const tape of tapes) {
    const [first, second] = lesPlusSurs(lues.filter((lue) => lue.tape === tape))
    if (!first || second) continue
    if (first.genre !== 'IMMEUBLE') return first.court
    const duLot = lot
      ? await prepared<{ court: string }>(viewer, 'compte-du-lot', LOT, [viewer.agencyId, first.id, lot, viewer.metiers])
      : []
    return duLot.length === 1 ? (duLot[0]?.court ?? '') : lot ? '' : first.court
  }
  return ''
}

export type LecteursPrevus = { readonly comptes: number; readonly avecAcces: number }

/** $2 trades, $3 the day, $4 the classeur, $5 those whom it is for. */
const PREVUS = `
  select count(*)::int as comptes, (count(*) filter (where exists (
    select from acces o where o.compte_id = c.id and o.closed_at is null)))::int as "avecAcces"
  from compte c join agency a on a.id = c.agency_id join classeur k on k.id = $4 and k.agency_id = c.agency_id and k.metier::text = any($2::text[])
  where c.agency_id = $1 and ${ouvertSql('$3')} and ${droitsSql(niveauSql('$3'))}
    and (c.id = any($5::uuid[]) or c.tiers_id = any($5) or c.immeuble_id = any($5) or c.agency_id = any($5))`

/** Who could open that day what is put in this classeur for these. */
export async function lecteursPrevus(
  viewer: StaffViewer,
  classeurId: string,
  cibles: readonly string[],
  jour: Day,
): Promise<LecteursPrevus> {
  const values = [viewer.agencyId, [...viewer.metiers], jour, classeurId, cibles]
  return (await prepared<LecteursPrevus>(viewer, 'lecteurs-prevus', PREVUS, values))[0] ?? { comptes: 0, avecAcces: 0 }
}
