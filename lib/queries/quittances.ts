import 'server-only'
import { prepared } from '../db'
import { capitale, situationDuLot } from '../domain/bien'
import type { Day } from '../domain/day'
import { cents } from '../domain/money'
import { emettrePapier, type PapierEmis, titreDuPapier } from '../domain/papier-emis'
import { type Papier, peutEmettre } from '../domain/quittance'
import { type BailDuTerme, preuveDuTerme, type TermeDuLocataire, termeDuLocataire } from '../domain/terme-lu'
import { estHabitation } from '../domain/usage-du-bail'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { BAIL_DU_LOCATAIRE_SQL } from '../scope-gerance'
import type { ClientViewer, CodeViewer, SystemViewer, Viewer } from '../viewer-kinds'
import { emettre } from './emissions'
import { BAIL_DU_TERME_SQL, BAILLEUR_SQL, LOT_SQL, type LotLu, type PapierLu, TERME_SQL, type TermeLu } from './papiers-lus'

export type MesQuittances = {
  readonly departLe: Day | null
  /** Null until the agency has published it: the papers need what it says. */
  readonly bail: (BailDuTerme & { readonly loyer: number; readonly provision: number }) | null
  /** Newest first. */
  readonly termes: readonly TermeDuLocataire[]
}

type BailLu = BailDuTerme & { readonly loyer: string; readonly provision: string }
type Lues = { readonly departLe: Day | null; readonly bail: BailLu | null; readonly termes: readonly TermeLu[] }

/** The compte `c` of a tenant, $3 its id. */
const LOCATAIRE = `with c as materialized (select c.* from compte c where c.id = $3 and c.role = 'LOCATAIRE' and ${COMPTES_VISIBLE_SQL})`

const QUITTANCES = `
  ${LOCATAIRE}
  select c.depart_le::text as "departLe",
    (select json_build_object(${BAIL_DU_TERME_SQL}, 'loyer', b.loyer::text, 'provision', b.provision::text)
      from c ${BAIL_DU_LOCATAIRE_SQL}) as bail,
    coalesce((select json_agg(${TERME_SQL} order by q.periode desc, q.reference desc)
      from quittance q where q.compte_id = c.id and q.withdrawn_at is null), '[]') as termes
  from c`

const publie = ({ id, periode, loyer, charges, paye, exigibleLe }: TermeLu) => ({
  ...{ id, periode, exigibleLe },
  ...{ loyer: cents(BigInt(loyer)), charges: cents(BigInt(charges)), paye: cents(BigInt(paye)) },
})

/** What is asked of a tenant, and paid; his own, whoever shares his lease. Null outside the scope, and for any other role. */
export async function mesQuittances(viewer: Viewer, compteId: string): Promise<MesQuittances | null> {
  const [read] = await prepared<Lues>(viewer, 'mes-quittances', QUITTANCES, [...comptesVisibleValues(viewer), compteId])
  if (!read) return null
  const { bail, departLe } = read
  return {
    departLe,
    bail: bail && { ...bail, loyer: Number(bail.loyer), provision: Number(bail.provision) },
    termes: read.termes.map((terme) => termeDuLocataire(publie(terme), bail, departLe)),
  }
}

/** $3 a term. Without its lease there is no landlord and no address to write. */
const PAPIER = `
  with q as materialized (select * from quittance where id = $3 and withdrawn_at is null),
    c as materialized (select c.* from q join compte c on c.id = q.compte_id where c.role = 'LOCATAIRE' and ${COMPTES_VISIBLE_SQL})
  select c.id as "compteId", c.reference, c.numero, c.depart_le::text as "departLe", ${TERME_SQL} as terme,
    json_build_object('reference', b.reference, 'usage', b.usage, ${BAIL_DU_TERME_SQL}) as bail, ${LOT_SQL} as lot, ${BAILLEUR_SQL} as bailleur,
    (select to_json(x) from (select t.nature, t.civilite, t.nom, t.prenom, t.raison_sociale as "raisonSociale", t.adresse1, t.adresse2,
      t.code_postal as "codePostal", t.ville, t.pays from tiers t where t.id = c.tiers_id) x) as locataire,
    (select to_json(x) from (select a.nom, a.activite, a.adresse1, a.code_postal as "codePostal", a.ville, a.telephone, a.email, a.mentions,
      a.accent, a.sens_solde as "sensSolde" from agency a where a.id = c.agency_id) x) as agence
  from c cross join q ${BAIL_DU_LOCATAIRE_SQL} join tiers p on p.id = m.tiers_id`

const lieu = ({ nature, numero, residence, ...place }: LotLu) =>
  [capitale(`${nature} ${numero}`.trim()), ...situationDuLot(place), residence].filter(Boolean).join(', ')

export type PapierDuTerme = { readonly compteId: string; readonly emis: PapierEmis }

/** What a paper of a term says today; null outside the scope, and when the term does not allow it. @param jour of its issue. */
export async function papierDuTerme(viewer: Viewer, quittanceId: string, papier: Papier, jour: Day): Promise<PapierDuTerme | null> {
  const [read] = await prepared<PapierLu>(viewer, 'papier-du-terme', PAPIER, [...comptesVisibleValues(viewer), quittanceId])
  if (!read) return null
  const terme = termeDuLocataire(publie(read.terme), read.bail, read.departLe)
  if (papier === 'avis' ? !peutEmettre('avis', terme) : preuveDuTerme(terme) !== papier) return null
  const { agence, reference, numero, bailleur, locataire, lot } = read
  const habitation = estHabitation(read.bail.usage)
  const faits = {
    agence,
    reference,
    numero,
    bailleur,
    locataire,
    habitation,
    bail: read.bail.reference,
    lot: { nom: lieu(lot), adresse: lot },
  }
  return { compteId: read.compteId, emis: emettrePapier(papier, terme, faits, jour) }
}

const NATURE = { avis: 'AVIS_ECHEANCE', quittance: 'QUITTANCE', recu: 'RECU' } as const

/**
 * Issues a paper of a term, or finds it: neither the day nor the letterhead makes another one, figures and parties do.
 * @returns the document’s id; null outside the scope, and when the term does not allow it.
 */
export async function emettrePapierDuTerme(
  viewer: ClientViewer | CodeViewer | SystemViewer,
  quittanceId: string,
  papier: Papier,
  jour: Day,
): Promise<string | null> {
  const found = await papierDuTerme(viewer, quittanceId, papier, jour)
  if (!found) return null
  const { compteId, emis } = found
  const {
    date: _,
    agence: { nom },
    ...dit
  } = emis
  return emettre(viewer, {
    ...{ compteId, nature: NATURE[papier], titre: titreDuPapier(emis), contenu: emis },
    identite: { quittance: quittanceId, agence: nom, ...dit },
  })
}
