import 'server-only'
import { db, prepared } from '../db'
import { dateToDay } from '../domain/day'
import type { Lecteur } from '../domain/droits-du-document'
import { COMPTES_VISIBLE_SQL, comptesVisibleTo, comptesVisibleValues } from '../scope'
import { BAUX_DU_MANDAT_SQL, DOCUMENTS_DES_LOCATAIRES_SQL, LOCATAIRES_DU_MANDAT_SQL, LOTS_DU_MANDAT_SQL } from '../scope-gerance'
import type { Viewer } from '../viewer-kinds'

const jour = (date: Date | null) => date && dateToDay(date)

const LOCATAIRES = `
  select c.id as bailleur, array_agg(distinct t.id::text) as locataires
  from compte c join agency a on a.id = c.agency_id ${LOTS_DU_MANDAT_SQL} ${BAUX_DU_MANDAT_SQL} ${LOCATAIRES_DU_MANDAT_SQL}
  where ${COMPTES_VISIBLE_SQL} and ${DOCUMENTS_DES_LOCATAIRES_SQL} group by c.id`

type Locataires = { readonly bailleur: string; readonly locataires: readonly string[] }

/** Asked only of who has a landlord's compte. */
const locatairesDe = async (viewer: Viewer, comptes: readonly { readonly role: string }[]) =>
  comptes.some(({ role }) => role === 'BAILLEUR')
    ? prepared<Locataires>(viewer, 'locataires-lus', LOCATAIRES, comptesVisibleValues(viewer))
    : []

/** The viewer's comptes as readers of documents, with the mandates of their holders; none for an agency, which sees all of its own. */
export async function lecteurs(viewer: Viewer): Promise<Lecteur[]> {
  if (viewer.kind !== 'client' && viewer.kind !== 'code' && viewer.kind !== 'staff-as-client') return []
  const comptes = await db(viewer).compte.findMany({
    relationLoadStrategy: 'join',
    where: comptesVisibleTo(viewer),
    select: {
      ...{ id: true, agencyId: true, tiersId: true, immeubleId: true, role: true },
      tiers: {
        select: {
          conseilSyndical: { where: { withdrawnAt: null }, select: { immeubleId: true, fonction: true, depuis: true, jusquA: true } },
        },
      },
    },
  })
  const locataires = await locatairesDe(viewer, comptes)
  return comptes.map(({ id, tiers, ...compte }) => ({
    compteId: id,
    ...compte,
    locataires: locataires.find(({ bailleur }) => bailleur === id)?.locataires ?? [],
    mandats: tiers.conseilSyndical.map(({ depuis, jusquA, ...mandat }) => ({ ...mandat, depuis: jour(depuis), jusquA: jour(jusquA) })),
  }))
}
