import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { type Arrondi, type Dpe, type Indice, parseIndice, parseTrimestre, type Trimestre } from '../domain/irl'
import { type Cents, cents } from '../domain/money'
import { type Cible, porteeDe } from '../domain/portee-du-document'
import { type TermeDuLocataire, termeDuLocataire } from '../domain/terme-lu'
import type { Tiers } from '../domain/tiers'
import type { UsageBail } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { BAIL_DU_LOCATAIRE_SQL } from '../scope-gerance'
import { documentsPubliesSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'
import { BAILLEUR_SQL, LOT_SQL, type LotLu, TERME_SQL, type TermeLu } from './papiers-lus'

export type BailDuLogement = {
  readonly reference: string
  readonly debut: Day
  /** As written in the lease, that runs on beyond it by tacit renewal. */
  readonly fin: Day | null
  readonly usage: UsageBail
  readonly zoneTendue: boolean
  readonly mois: 1 | 3
  /** Of a period. */
  readonly loyer: Cents
  readonly provision: Cents
  readonly depot: Cents | null
  readonly trimestre: string | null
  readonly valeur: Indice | null
  readonly dpe: Dpe | null
  readonly bailleur: Tiers
  readonly lot: LotLu
  readonly annexes: readonly LotLu[]
}

export type DocumentDuBail = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly classeur: string
  readonly classeurId: string
  readonly portee: ReturnType<typeof porteeDe>
  readonly mime: string
  readonly taille: number
  readonly nouveau: boolean
}

export type Logement = {
  readonly preavisLe: Day | null
  readonly departLe: Day | null
  readonly arrondi: Arrondi
  /** Null until the agency has published it. */
  readonly bail: BailDuLogement | null
  /** The last whole term that has begun. */
  readonly terme: TermeDuLocataire | null
  readonly publies: ReadonlyMap<Trimestre, Indice>
  /** Classeur after classeur, the latest first in each. */
  readonly documents: readonly DocumentDuBail[]
}

type BailLu = Omit<BailDuLogement, 'loyer' | 'provision' | 'depot' | 'valeur'> & {
  readonly loyer: string
  readonly provision: string
  readonly depot: string | null
  readonly valeur: string | null
}
type Lu = Pick<Logement, 'preavisLe' | 'departLe' | 'arrondi'> & {
  readonly bail: BailLu | null
  readonly termes: readonly TermeLu[]
  readonly indices: readonly { readonly trimestre: string; readonly valeur: string }[]
  readonly documents: readonly (Omit<DocumentDuBail, 'portee' | 'nouveau'> & { readonly genre: Cible })[]
}

const BAIL = `select json_build_object('reference', b.reference, 'debut', b.debut, 'fin', b.fin, 'usage', b.usage, 'zoneTendue', b.zone_tendue,
    'mois', case b.periodicite when 'TRIMESTRIELLE' then 3 else 1 end, 'loyer', b.loyer::text, 'provision', b.provision::text,
    'depot', b.depot_de_garantie::text, 'trimestre', b.irl_trimestre, 'valeur', b.irl_valeur::text, 'dpe', b.dpe, 'bailleur', ${BAILLEUR_SQL},
    'lot', ${LOT_SQL}, 'annexes', coalesce((select json_agg(x.lot order by x.numero) from (
      select l.numero, ${LOT_SQL} as lot from lot principal join lot l on l.lot_principal_id = principal.id and l.withdrawn_at is null
      where principal.id = m.lot_id) x), '[]'))
  from c ${BAIL_DU_LOCATAIRE_SQL} join tiers p on p.id = m.tiers_id`

/** Documents of the lease, and of what it lets: those that are published to this compte, and no other. */
const DOCUMENTS = `select d.id, d.titre, d.date, k.nom as classeur, k.id as "classeurId", k.rang, p.genre, d.mime, d.taille from c ${documentsPubliesSql('$4')}
  where (lower(d.dossier_type) = 'bail' and d.dossier_reference = c.bail) or (lower(d.dossier_type) = 'lot' and d.dossier_reference = (
    select i.reference || '/' || l.numero from (select c.agency_id, c.bail, c.role) c ${BAIL_DU_LOCATAIRE_SQL}))`

/** $4 the day. The last two terms that have begun: the later may be of a part of a month. */
const LOGEMENT = `
  with c as materialized (select c.* from compte c where c.id = $3 and c.role = 'LOCATAIRE' and ${COMPTES_VISIBLE_SQL})
  select c.preavis_le::text as "preavisLe", c.depart_le::text as "departLe",
    (select a.arrondi_irl from agency a where a.id = c.agency_id) as arrondi, (${BAIL}) as bail,
    coalesce((select json_agg(x.terme) from (select ${TERME_SQL} as terme from quittance q
      where q.compte_id = c.id and q.withdrawn_at is null and q.periode <= $4 order by q.periode desc, q.reference desc limit 3) x), '[]') as termes,
    coalesce((select json_agg(json_build_object('trimestre', n.trimestre, 'valeur', n.valeur::text))
      from indice n where n.agency_id = c.agency_id and n.withdrawn_at is null), '[]') as indices,
    coalesce((select json_agg(x order by x.rang, x.classeur, x.date desc, x.titre) from (${DOCUMENTS}) x), '[]') as documents
  from c`

const exact = (text: string): Cents => cents(BigInt(text))

function publies(indices: Lu['indices']): Map<Trimestre, Indice> {
  const lus = new Map<Trimestre, Indice>()
  for (const { trimestre, valeur } of indices) {
    const [quand, combien] = [parseTrimestre(trimestre), parseIndice(valeur)]
    if (quand && combien) lus.set(quand, combien)
  }
  return lus
}

/** The lease of a tenant’s compte, with all that his pages say of it; null outside the scope, and for any other role. */
export async function logementDuCompte(viewer: Viewer, compteId: string, today: Day): Promise<Logement | null> {
  const [read] = await prepared<Lu>(viewer, 'logement', LOGEMENT, [...comptesVisibleValues(viewer), compteId, today])
  if (!read) return null
  const { bail, termes, indices, documents, ...rest } = read
  const lus = termes.map(({ loyer, charges, paye, ...terme }) =>
    termeDuLocataire({ ...terme, loyer: exact(loyer), charges: exact(charges), paye: exact(paye) }, bail, rest.departLe),
  )
  return {
    ...rest,
    bail: bail && {
      ...bail,
      loyer: exact(bail.loyer),
      provision: exact(bail.provision),
      depot: bail.depot === null ? null : exact(bail.depot),
      valeur: bail.valeur === null ? null : parseIndice(bail.valeur),
    },
    terme: lus.find(({ entiere, loyer }) => entiere && loyer > 0) ?? null,
    publies: publies(indices),
    documents: documents.map(({ genre, ...document }) => ({ ...document, portee: porteeDe(genre), nouveau: false })),
  }
}
