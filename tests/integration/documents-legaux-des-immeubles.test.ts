import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import type { NatureLegale } from '@/lib/domain/documents-legaux'
import {
  documentsLegauxDeLImmeuble,
  documentsLegauxDesImmeubles,
  documentsLegauxManquants,
} from '@/lib/queries/documents-legaux-des-immeubles'
import { staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeur, documentDans } from '../support/given-documents'
import { compteEnResidence, residence } from '../support/given-residence'

useDatabase()

const jour = day('2026-06-15')
/** Of the sixteen of a residence, four may be none. */
const TOUS = 12

async function world() {
  const { compte, immeuble } = await compteEnResidence()
  const viewer = await given.staff(compte.agencyId)
  const etats = async () => {
    const read = await documentsLegauxDeLImmeuble(viewer, immeuble.id, jour)
    return Object.fromEntries(read?.lignes.map(({ nature, etat }) => [nature, etat]) ?? []) as Record<NatureLegale, string>
  }
  return { compte, immeuble, viewer, etats, agencyId: compte.agencyId, ici: [['IMMEUBLE', immeuble.id]] as const }
}

test('what is published nowhere lacks; what there may be none of does not', async () => {
  const { viewer, etats } = await world()
  expect(await documentsLegauxManquants(viewer, jour)).toEqual({ documents: TOUS, immeubles: 1 })
  expect(await etats()).toMatchObject({ REGLEMENT_EDD: 'MANQUANT', CONTENTIEUX: 'AUCUN', CARTE_PRO: 'MANQUANT' })
  expect(await etats()).not.toHaveProperty('APPEL_FONDS')
})

test('a document counts once it is shown, where those whom the law names can open it', async () => {
  const { agencyId, ici, etats, viewer } = await world()
  const [tous, conseil, president] = [
    await classeur(agencyId),
    await classeur(agencyId, { niveau: 'MEMBRE' }),
    await classeur(agencyId, { niveau: 'PRESIDENT' }),
  ]
  await documentDans(tous, ici, { nature: 'REGLEMENT_EDD', withdrawn: true })
  await documentDans(tous, ici, { nature: 'REGLEMENT_EDD', publieLe: day('2026-06-16') })
  await documentDans(conseil, ici, { nature: 'REGLEMENT_EDD' })
  await documentDans(president, ici, { nature: 'RELEVE_BANQUE' })
  expect(await documentsLegauxManquants(viewer, jour)).toEqual({ documents: TOUS, immeubles: 1 })
  await documentDans(tous, ici, { nature: 'REGLEMENT_EDD' })
  await documentDans(conseil, ici, { nature: 'RELEVE_BANQUE' })
  // For the whole portfolio.
  await documentDans(conseil, [['AGENCE', agencyId]], { nature: 'CARTE_PRO', jusquAu: day('2026-07-01') })
  await documentDans(tous, ici, { nature: 'ASSURANCE', jusquAu: day('2026-06-14') })
  expect(await etats()).toMatchObject({ REGLEMENT_EDD: 'A_JOUR', RELEVE_BANQUE: 'A_JOUR', CARTE_PRO: 'A_JOUR', ASSURANCE: 'PERIME' })
  expect(await documentsLegauxManquants(viewer, jour)).toEqual({ documents: TOUS - 3, immeubles: 1 })
})

test('each state has its day: an end, the time after an assemblée, the next one', async () => {
  const { agencyId, ici, immeuble, viewer } = await world()
  const tous = await classeur(agencyId)
  const evenement = { agencyId, immeubleId: immeuble.id, genre: 'ASSEMBLEE' as const, titre: 'AG' }
  await db.evenement.create({ data: { ...evenement, reference: 'AG1', date: dayToDate(day('2026-03-20')) } })
  await db.evenement.create({ data: { ...evenement, reference: 'AG2', date: dayToDate(day('2027-03-19')) } })
  await documentDans(tous, ici, { nature: 'CONTRAT_SYNDIC', jusquAu: day('2026-07-31') })
  await documentDans(tous, ici, { nature: 'PV_AG', date: day('2025-03-21') })
  const read = await documentsLegauxDeLImmeuble(viewer, immeuble.id, jour)
  const of = (nature: NatureLegale) => read?.lignes.find((ligne) => ligne.nature === nature)
  expect(read?.derniereAssemblee).toBe('2026-03-20')
  expect(of('CONTRAT_SYNDIC')).toMatchObject({ etat: 'A_JOUR', fin: '2026-07-31', echeance: '2026-07-31' })
  expect(of('PV_AG')).toMatchObject({ etat: 'A_ACTUALISER', echeance: '2026-04-20' })
  expect(of('FICHE_SYNTHETIQUE')).toMatchObject({ etat: 'MANQUANT', echeance: '2026-05-20' })
  expect(of('CARNET_ENTRETIEN')).toMatchObject({ etat: 'MANQUANT', echeance: '2027-03-19' })
  expect(of('CONTENTIEUX')).toMatchObject({ etat: 'AUCUN', echeance: null })
})

test('residences of the syndic alone: none to whom works in the gérance, none where nobody is a co-owner', async () => {
  const { viewer, agencyId } = await world()
  const autre = await given.compte(agencyId)
  await residence(autre)
  await db.compte.update({ where: { id: autre.id }, data: { role: 'BAILLEUR' } })
  expect(await documentsLegauxDesImmeubles(viewer, jour)).toHaveLength(1)
  const { kind: _, ...facts } = viewer
  expect(await documentsLegauxDesImmeubles(staffViewer({ ...facts, metiers: ['GERANCE'] }), jour)).toEqual([])
})
