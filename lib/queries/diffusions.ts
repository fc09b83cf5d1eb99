import 'server-only'
import { db, prepared } from '../db'
import { DESTINATAIRES_SQL, FAITS_DU_COURRIER_SQL, type FaitsDuCourrier } from '../diffusions/destinataires-sql'
import type { Destinataire } from '../domain/courrier'
import { type Day, dateToDay } from '../domain/day'
import { type EtatAffiche, etatAffiche, lignesDe } from '../domain/diffusion'
import { cents } from '../domain/money'
import { motifsCherches } from '../domain/mots-cherches'
import type { AgenceEmettrice } from '../domain/releve-emis'
import type { TexteRiche } from '../domain/texte-riche'
import type { EtatTache, Metier } from '../prisma/enums'
import { agencyOf } from '../scope'
import { diffusionsTenuesPar } from '../scope-tenu'
import { texteGarde } from '../texte-garde'
import type { StaffViewer, SystemViewer } from '../viewer-kinds'

export const DIFFUSIONS_PAR_PAGE = 25

/** $2 the trades, $3 patterns, $4 a state, $5 the day. */
const LISTE = `
  with d as (
    select d.id, d.metier, d.titre, d.etat, d.publie_le::text as "publieLe", d.jusqu_au::text as "jusquAu", d.updated_at as "updatedAt",
      d.created_by as "createdBy", k.nom as classeur, t.etat = 'ECHOUEE' as echouee, t.total, t.faits,
      case when d.etat = 'EN_COURS' then case when t.etat = 'ECHOUEE' then 'ECHEC' when d.publie_le > $5::date then 'PROGRAMMEE' else 'EN_COURS' end
        when d.etat = 'PUBLIE' then case when d.jusqu_au < $5::date then 'TERMINEE' else 'PUBLIEE' end
        when d.etat = 'RETIRE' then 'RETIREE' else 'BROUILLON' end as affiche
    from diffusion d left join classeur k on k.id = d.classeur_id
      left join lateral (select t.etat, t.total, t.faits from tache t where t.agency_id = d.agency_id and t.genre = 'DIFFUSION'
        and t.demande->>'diffusion' = d.id::text order by t.created_at desc limit 1) t on true
    where d.agency_id = $1 and d.metier = any($2::metier[])
      and palier_plat(concat_ws(' ', d.titre, k.nom, d.created_by, d.dossier_reference)) like all ($3::text[]))
  select *, (count(*) over ())::int as trouvees from d where $4::text is null or affiche = $4
  order by "updatedAt" desc, id limit ${DIFFUSIONS_PAR_PAGE} offset $6`

export type DiffusionListee = {
  readonly id: string
  readonly metier: Metier
  readonly titre: string
  readonly affiche: EtatAffiche
  readonly publieLe: Day | null
  readonly jusquAu: Day | null
  readonly updatedAt: Date
  readonly createdBy: string
  readonly classeur: string | null
  readonly total: number | null
  readonly faits: number | null
}

export type FiltreDesDiffusions = { readonly recherche: string; readonly etat: EtatAffiche | null; readonly page: number }

/** What the viewer's trades have published, or are about to; the latest touched first. */
export async function diffusionsDeLAgence(viewer: StaffViewer, { recherche, etat, page }: FiltreDesDiffusions, jour: Day) {
  const values = [viewer.agencyId, [...viewer.metiersVus], motifsCherches(recherche), etat, jour, (page - 1) * DIFFUSIONS_PAR_PAGE]
  const rows = await prepared<DiffusionListee & { trouvees: number }>(viewer, 'diffusions', LISTE, values)
  return { total: rows[0]?.trouvees ?? 0, rows }
}

export type TacheLue = {
  readonly id: string
  readonly etat: EtatTache
  readonly total: number
  readonly faits: number
  readonly resultat: unknown
  readonly erreur: string | null
}

export type DiffusionTenue = {
  readonly id: string
  readonly metier: Metier
  readonly titre: string
  readonly texte: TexteRiche | null
  readonly classeurId: string | null
  readonly pour: readonly string[]
  readonly parCompte: boolean
  readonly publieLe: Day | null
  readonly jusquAu: Day | null
  readonly notifier: boolean
  readonly dossierType: string | null
  readonly dossierReference: string | null
  readonly etat: 'BROUILLON' | 'EN_COURS' | 'PUBLIE' | 'RETIRE'
  readonly affiche: EtatAffiche
  readonly version: number
  readonly createdBy: string
  readonly modele: { readonly nom: string; readonly mois: number | null; readonly grouper: boolean; readonly prefixer: boolean } | null
  readonly pieces: readonly { readonly id: string; readonly nom: string; readonly taille: number; readonly mime: string }[]
  /** Shown to their readers today, or on their day. */
  readonly documents: number
  readonly tache: TacheLue | null
}

/** One of them with its last work; null outside the viewer's trades. */
export async function diffusionTenue(viewer: StaffViewer, id: string, jour: Day): Promise<DiffusionTenue | null> {
  const found = await db(viewer).diffusion.findFirst({
    relationLoadStrategy: 'join',
    where: { AND: [diffusionsTenuesPar(viewer), { id }] },
    select: {
      ...{ id: true, metier: true, titre: true, texte: true, classeurId: true, pour: true, parCompte: true, publieLe: true },
      ...{ jusquAu: true, notifier: true, dossierType: true, dossierReference: true, etat: true, version: true, createdBy: true },
      modele: { select: { nom: true, mois: true, grouper: true, prefixer: true } },
      pieces: { orderBy: { rang: 'asc' }, select: { id: true, nom: true, taille: true, mime: true } },
      _count: { select: { documents: { where: { withdrawnAt: null } } } },
    },
  })
  if (!found) return null
  const tache = await db(viewer).tache.findFirst({
    where: { AND: [agencyOf(viewer), { genre: 'DIFFUSION', demande: { path: ['diffusion'], equals: id } }] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, etat: true, total: true, faits: true, resultat: true, erreur: true },
  })
  const { texte, pour, publieLe, jusquAu, _count, ...rest } = found
  const jours = { publieLe: publieLe && dateToDay(publieLe), jusquAu: jusquAu && dateToDay(jusquAu) }
  return {
    ...{ ...rest, ...jours, tache, documents: _count.documents, pour: lignesDe(pour), texte: texteGarde(texte) },
    affiche: etatAffiche({ ...jours, etat: found.etat, echouee: tache?.etat === 'ECHOUEE' }, jour),
  }
}

export type Visee = Pick<DiffusionTenue, 'pour' | 'metier' | 'classeurId'>
const visee = (viewer: StaffViewer | SystemViewer, { pour, metier, classeurId }: Visee, jour: Day) => [
  ...[viewer.agencyId, jour, [...pour], metier, classeurId],
]

export type Destinataires = {
  readonly comptes: number
  readonly personnes: number
  /** Named, and held off by the rights of the classeur. */
  readonly ecartes: number
  readonly premiers: readonly { readonly id: string; readonly numero: string; readonly nom: string }[]
}

const COMPTES = `
  with ${DESTINATAIRES_SQL}
  select count(*) filter (where ouvre)::int as comptes, count(distinct tiers_id) filter (where ouvre)::int as personnes,
    count(*) filter (where not ouvre)::int as ecartes,
    coalesce((select json_agg(x) from (
      select r.id, r.numero, coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom)) as nom from r join tiers t on t.id = r.tiers_id
      where r.ouvre order by 3, 2 limit 100) x), '[]') as premiers
  from r`

const PERSONNE: Destinataires = { comptes: 0, personnes: 0, ecartes: 0, premiers: [] }

/** Whom lines of `pour` reach that day, of the trade that they are written in. */
export async function destinataires(viewer: StaffViewer, lignes: Visee, jour: Day): Promise<Destinataires> {
  if (!viewer.metiers.includes(lignes.metier)) return PERSONNE
  const [read] = await prepared<Destinataires>(viewer, 'destinataires', COMPTES, visee(viewer, lignes, jour))
  return read ?? PERSONNE
}

const EN_CLAIR = `
  select l.ligne, coalesce(i.nom, case when c.id is not null then 'Compte ' || c.numero || ' · ' || ${`coalesce(t.raison_sociale, concat_ws(' ', t.prenom, t.nom))`} end,
    coalesce(p.raison_sociale, concat_ws(' ', p.prenom, p.nom))) as nom
  from unnest($2::text[]) with ordinality l(ligne, rang)
    left join immeuble i on i.agency_id = $1 and 'immeuble:' || i.reference = l.ligne
    left join compte c on c.agency_id = $1 and 'compte:' || c.reference = l.ligne left join tiers t on t.id = c.tiers_id
    left join tiers p on p.agency_id = $1 and 'tiers:' || p.reference = l.ligne
  order by l.rang`

/** What each line of `pour` is called; the words of a role or of the whole trade are the page's. */
export const ciblesEnClair = (viewer: StaffViewer, pour: readonly string[]) =>
  prepared<{ readonly ligne: string; readonly nom: string | null }>(viewer, 'cibles-en-clair', EN_CLAIR, [viewer.agencyId, [...pour]])

/** As a letter takes it; rows of `FAITS_DU_COURRIER_SQL`. */
export const enDestinataire = ({ solde, ...rest }: FaitsDuCourrier): Destinataire => ({ ...rest, solde: cents(BigInt(solde)) })

const UN_DESTINATAIRE = `with ${DESTINATAIRES_SQL}, cibles as (select id from r where ouvre and id = $6::uuid) ${FAITS_DU_COURRIER_SQL}`

/** One of those whom it reaches, with what a letter says of him; null for anyone else. */
export async function destinataire(viewer: StaffViewer, lignes: Visee, compteId: string, jour: Day): Promise<Destinataire | null> {
  if (!viewer.metiers.includes(lignes.metier)) return null
  const [read] = await prepared<FaitsDuCourrier>(viewer, 'destinataire', UN_DESTINATAIRE, [...visee(viewer, lignes, jour), compteId])
  return read ? enDestinataire(read) : null
}

const EMETTRICE = {
  ...{ nom: true, activite: true, adresse1: true, codePostal: true, ville: true, telephone: true, email: true, mentions: true },
  accent: true,
} as const

/** Who signs its letters. */
export const agenceEmettrice = (viewer: StaffViewer | SystemViewer): Promise<Omit<AgenceEmettrice, 'sensSolde'> | null> =>
  db(viewer).agency.findFirst({ where: { id: agencyOf(viewer).agencyId }, select: EMETTRICE })
