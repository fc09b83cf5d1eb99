import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { documentAvecEnvoi } from '@/lib/queries/documents'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { documentDans } from '../support/given-documents'
import { bail, location, mandat } from '../support/given-gerance'

useDatabase()

const jour = day('2026-06-15')

async function world(ouverts: boolean) {
  const { id: agencyId } = await given.agency()
  await db.agency.update({ where: { id: agencyId }, data: { bailleurVoitDocuments: ouverts } })
  const { bailleur, locataire, mandat: made } = await location(agencyId)
  const classeur = (nom: string, bailleur: boolean, locataire: boolean) =>
    db.classeur.create({ data: { agencyId, metier: 'GERANCE', rang: 1, nom, bailleur, locataire } })
  const [quittances, prive] = [await classeur('Quittances', true, true), await classeur('Locataires seuls', false, true)]
  return { agencyId, bailleur, locataire, made, quittances, prive, viewer: await given.client(bailleur) }
}

const sees = async (viewer: Awaited<ReturnType<typeof given.client>>, { id }: { id: string }) =>
  (await documentAvecEnvoi(viewer, id, jour)) !== null

test('a landlord reads his tenant’s documents where the agency allows it: those of both, for that compte, and no letter of its own', async () => {
  const { agencyId, bailleur, locataire, quittances, prive, viewer } = await world(true)
  expect(await sees(viewer, await documentDans(quittances, [['COMPTE', locataire.id]]))).toBe(true)
  expect(await sees(viewer, await documentDans(prive, [['COMPTE', locataire.id]]))).toBe(false)
  expect(await sees(viewer, await documentDans(quittances, [['TIERS', locataire.tiersId]]))).toBe(false)
  expect(await sees(viewer, await documentDans(quittances, [['COMPTE', locataire.id]], { publieLe: day('2026-06-16') }))).toBe(false)
  expect(await sees(viewer, await documentDans(quittances, [['COMPTE', locataire.id]], { withdrawn: true }))).toBe(false)
  // What Palier issued for the tenant is the tenant's.
  const own = await given.document(locataire)
  expect(await sees(viewer, own)).toBe(false)
  const other = await mandat(agencyId)
  const { locataire: stranger } = await bail(other.mandat)
  expect(await sees(viewer, await documentDans(quittances, [['COMPTE', stranger.id]]))).toBe(false)
  expect(await sees(await given.client(other.bailleur), await documentDans(quittances, [['COMPTE', locataire.id]]))).toBe(false)
  expect(await sees(viewer, await documentDans(quittances, [['COMPTE', bailleur.id]]))).toBe(true)
})

test.each([
  [
    'the agency does not allow it',
    async ({ agencyId }: Awaited<ReturnType<typeof world>>) => {
      await db.agency.update({ where: { id: agencyId }, data: { bailleurVoitDocuments: false } })
    },
  ],
  [
    'the lease is withdrawn',
    async ({ locataire }: Awaited<ReturnType<typeof world>>) => {
      await db.bail.updateMany({ where: { reference: locataire.bail ?? '' }, data: { withdrawnAt: new Date() } })
    },
  ],
  [
    'the mandate is withdrawn',
    async ({ made }: Awaited<ReturnType<typeof world>>) => {
      await db.mandat.update({ where: { id: made.id }, data: { withdrawnAt: new Date() } })
    },
  ],
  [
    'the tenant’s compte is not published',
    async ({ locataire }: Awaited<ReturnType<typeof world>>) => {
      await db.compte.update({ where: { id: locataire.id }, data: { publie: false } })
    },
  ],
])('none when %s', async (_name, change) => {
  const made = await world(true)
  const document = await documentDans(made.quittances, [['COMPTE', made.locataire.id]])
  expect(await sees(made.viewer, document)).toBe(true)
  await change(made)
  expect(await sees(made.viewer, document)).toBe(false)
})
