import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { compteDuLocataire, locataireDuBailleur } from '@/lib/queries/locataires'
import { staffAsClientViewer, type Viewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { documentDans } from '../support/given-documents'
import { bail, location, mandat } from '../support/given-gerance'

useDatabase()

const jour = day('2026-06-15')
const periode = { debut: day('2026-01-01'), fin: jour }
const page = { avant: null, lignes: 10 }

async function world(comptes: boolean, documents: boolean) {
  const { id: agencyId } = await given.agency()
  await db.agency.update({ where: { id: agencyId }, data: { bailleurVoitComptes: comptes, bailleurVoitDocuments: documents } })
  const made = await location(agencyId)
  await given.ecriture(made.locataire, day('2025-12-05'), 52_771)
  await given.ecriture(made.locataire, day('2026-05-05'), 52_771)
  await given.ecriture(made.locataire, day('2026-05-07'), 0, 60_000)
  const classeur = (nom: string, droits: { bailleur: boolean; locataire: boolean }) =>
    db.classeur.create({ data: { agencyId, metier: 'GERANCE', rang: 1, nom, ...droits } })
  const [ouvert, ferme] = [
    await classeur('Quittances', { bailleur: true, locataire: true }),
    await classeur('Locataires', { bailleur: false, locataire: true }),
  ]
  const document = await documentDans(ouvert, [['COMPTE', made.locataire.id]])
  await documentDans(ferme, [['COMPTE', made.locataire.id]])
  return { ...made, agencyId, document, viewer: await given.client(made.bailleur) }
}

const sees = async (viewer: Viewer, bailleur: { id: string }, locataire: { id: string }) => {
  const read = await locataireDuBailleur(viewer, bailleur.id, locataire.id, jour)
  const compte = await compteDuLocataire(viewer, bailleur.id, locataire.id, periode, page)
  return { page: read !== null, compte: compte !== null, documents: read?.documents?.length ?? null }
}

const NOTHING = { page: false, compte: false, documents: null }

test.each([
  [false, false, NOTHING],
  [true, false, { page: true, compte: true, documents: null }],
  [false, true, { page: true, compte: false, documents: 1 }],
  [true, true, { page: true, compte: true, documents: 1 }],
])('accounts: %s, documents: %s', async (comptes, documents, expected) => {
  const { viewer, bailleur, locataire } = await world(comptes, documents)
  expect(await sees(viewer, bailleur, locataire)).toEqual(expected)
})

test('the ledger with its real figures, and of the tenant his name and nothing of how to reach him', async () => {
  const { viewer, bailleur, locataire, document } = await world(true, true)
  await db.tiers.update({
    where: { id: locataire.tiersId },
    data: { telephoneMobile: '0601020304', email: 'prive@palier.test', adresse1: '3 rue Cachée' },
  })
  const compte = await compteDuLocataire(viewer, bailleur.id, locataire.id, periode, page)
  expect(compte?.releve).toMatchObject({ soldeAnterieur: 52_771, totalDebit: 52_771, totalCredit: 60_000, solde: 45_542 })
  const read = await locataireDuBailleur(viewer, bailleur.id, locataire.id, jour)
  expect(read).toMatchObject({ tiers: { nom: 'Pailloux', prenom: 'Jeanne' }, documents: [{ id: document.id }] })
  expect(JSON.stringify([read, compte])).not.toMatch(/0601020304|prive@|Cachée/)
})

test.each([
  ['the lease is withdrawn', (w: World) => db.bail.update({ where: { id: w.bail.id }, data: { withdrawnAt: new Date() } })],
  ['the mandate is withdrawn', (w: World) => db.mandat.update({ where: { id: w.mandat.id }, data: { withdrawnAt: new Date() } })],
  ['the lot is withdrawn', (w: World) => db.lot.update({ where: { id: w.lot.id }, data: { withdrawnAt: new Date() } })],
  ['the tenant’s compte is not published', (w: World) => db.compte.update({ where: { id: w.locataire.id }, data: { publie: false } })],
  [
    'the tenant’s compte is withdrawn',
    (w: World) => db.compte.update({ where: { id: w.locataire.id }, data: { withdrawnAt: new Date() } }),
  ],
  [
    'the landlord’s compte names another mandate',
    (w: World) => db.compte.update({ where: { id: w.bailleur.id }, data: { mandat: 'AUTRE' } }),
  ],
  ['the landlord’s compte is not published', (w: World) => db.compte.update({ where: { id: w.bailleur.id }, data: { publie: false } })],
])('nothing once %s', async (_name, change) => {
  const made = await world(true, true)
  await change(made)
  expect(await sees(made.viewer, made.bailleur, made.locataire)).toEqual(NOTHING)
})
type World = Awaited<ReturnType<typeof world>>

test('not of another landlord’s tenant, nor by another of one’s own comptes; staff see as the client whom they stand in for', async () => {
  const { agencyId, viewer, bailleur, locataire } = await world(true, true)
  const other = await mandat(agencyId)
  const { locataire: stranger } = await bail(other.mandat)
  expect(await sees(viewer, bailleur, stranger)).toEqual(NOTHING)
  expect(await sees(await given.client(other.bailleur), other.bailleur, locataire)).toEqual(NOTHING)
  expect(await sees(await given.client(bailleur, other.bailleur), other.bailleur, locataire)).toEqual(NOTHING)
  // A tenant is no landlord of his own lease.
  expect(await sees(await given.client(locataire), locataire, locataire)).toEqual(NOTHING)
  const staff = await given.staff(agencyId)
  expect(await sees(staffAsClientViewer(staff, viewer.comptes), bailleur, locataire)).toMatchObject({ page: true, compte: true })
  expect(await sees(staffAsClientViewer(staff, viewer.comptes), bailleur, stranger)).toEqual(NOTHING)
  const elsewhere = await world(true, true)
  expect(await sees(viewer, elsewhere.bailleur, elsewhere.locataire)).toEqual(NOTHING)
  expect(await sees(await given.staff(elsewhere.agencyId), bailleur, locataire)).toEqual(NOTHING)
})

test('each flatmate has a page of his own', async () => {
  const { agencyId, viewer, bailleur, bail: lease } = await world(true, true)
  const autre = await given.compte(agencyId, { role: 'LOCATAIRE', nom: 'Matignon' })
  await db.compte.update({ where: { id: autre.id }, data: { bail: lease.reference } })
  expect(await locataireDuBailleur(viewer, bailleur.id, autre.id, jour)).toMatchObject({ tiers: { nom: 'Matignon' }, documents: [] })
})
