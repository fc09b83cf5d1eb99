import 'server-only'
import type { Origin } from '../auth'
import { prepared, transaction } from '../db'
import { motifsCherches } from '../domain/mots-cherches'
import { noter } from '../journal'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { Gestionnaire, StaffViewer } from '../viewer-kinds'

export const CORRESPONDANCES_PAR_PAGE = 20

export type EtatDeCorrespondance = 'A_ASSOCIER' | 'ASSOCIE' | 'IGNORE'

type Choix = { readonly reference: string; readonly numero: string; readonly nom: string }

export type Correspondance = {
  readonly id: string
  readonly numero: string
  readonly libelle: string
  readonly lignes: number
  readonly etat: EtatDeCorrespondance
  /** The compte that it is. */
  readonly compte: Choix | null
  /** Comptes of persons whose name is near to its own. */
  readonly proches: readonly Choix[]
}

const NOM = `coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom))`
const CHOIX = `json_build_object('reference', c.reference, 'numero', c.numero, 'nom', ${NOM})`
const ETAT = `case when m.ignore then 'IGNORE' when m.compte_id is null then 'A_ASSOCIER' else 'ASSOCIE' end`

/** $1 the agency, $2 a state or null, $3 words as patterns, $4 trades, $5 and $6 the page. */
const LISTE = `
  with m as materialized (
    select m.*, ${ETAT} as etat, count(*) over () as total from correspondance_fec m
    where m.agency_id = $1 and ($2::text is null or ${ETAT} = $2)
      and (cardinality($3::text[]) = 0 or palier_plat(m.numero || ' ' || m.libelle) like all ($3))
    order by m.compte_id is not null or m.ignore, m.lignes desc, m.numero, m.id limit $5 offset $6)
  select m.id, m.numero, m.libelle, m.lignes, m.etat, m.total,
    (select ${CHOIX} from compte c join tiers t on t.id = c.tiers_id where c.id = m.compte_id and ${ROLE_DU_METIER_SQL('$4')}) as compte,
    case when m.etat = 'A_ASSOCIER' then coalesce((select json_agg(x.choix) from (
      select ${CHOIX} as choix from palier_proches('tiers', m.libelle, 3) r join compte c on c.tiers_id = r.id
      join tiers t on t.id = c.tiers_id
      where m.libelle <> '' and c.agency_id = $1 and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$4')}
      order by r.score desc, c.numero limit 3) x), '[]') else '[]' end as proches
  from m order by m.etat <> 'A_ASSOCIER', m.lignes desc, m.numero, m.id`

type Filtre = { readonly recherche: string; readonly etat: EtatDeCorrespondance | null; readonly page: number }

/** Accounts of third parties that FECs bear and that are nobody's number; those to match first. */
export async function correspondances(viewer: StaffViewer, { recherche, etat, page }: Filtre) {
  const places = [CORRESPONDANCES_PAR_PAGE, (page - 1) * CORRESPONDANCES_PAR_PAGE]
  const values = [viewer.agencyId, etat, motifsCherches(recherche), viewer.metiersVus, ...places]
  const rows = await prepared<Correspondance & { total: string }>(viewer, 'correspondances', LISTE, values)
  return { total: Number(rows[0]?.total ?? 0), rows }
}

export type Association = 'FAIT' | 'ABSENTE' | 'COMPTE_INCONNU' | 'PLUSIEURS_COMPTES'

type Geste = { readonly id: string; readonly geste: 'associer' | 'ignorer' | 'defaire'; readonly compte: string }

/** Says once for all which compte an account is, or that it is none; the next FEC follows. @param compte its reference, else its number. */
export const associer = (viewer: Gestionnaire, { id, geste, compte }: Geste, origin: Origin): Promise<Association> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    const found = await tx.correspondanceFec.findFirst({ where: { id, agencyId }, select: { numero: true, ignore: true, compteId: true } })
    if (!found) return 'ABSENTE'
    let compteId: string | null = null
    if (geste === 'associer') {
      const named = await tx.$queryRawUnsafe<{ id: string }[]>(
        `select c.id from compte c where c.agency_id = $1::uuid and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$3')}
           and (c.reference = $2 or c.numero = $2) order by c.reference <> $2 limit 3`,
        agencyId,
        compte,
        [...viewer.metiers],
      )
      const [first] = named
      if (!first) return 'COMPTE_INCONNU'
      const exact = await tx.compte.count({ where: { id: first.id, reference: compte } })
      if (named.length > 1 && exact === 0) return 'PLUSIEURS_COMPTES'
      compteId = first.id
    }
    const ignore = geste === 'ignorer'
    if (found.ignore === ignore && found.compteId === compteId) return 'FAIT'
    await tx.correspondanceFec.updateMany({ where: { id, agencyId }, data: { compteId, ignore } })
    await noter(tx, {
      evenement: 'correspondance',
      agencyId,
      acteur: viewer,
      ...(compteId && { compteId }),
      origin,
      details: { numero: found.numero },
    })
    return 'FAIT'
  })
