import { randomUUID } from 'node:crypto'
import { house } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { comptesEtAcces } from '@/lib/queries/acces'
import { adressesEnEchec } from '@/lib/queries/adresses-en-echec'
import { demandeDeLAgence } from '@/lib/queries/demandes-de-l-agence'
import { demandesRecues, TOUTES_LES_OUVERTES } from '@/lib/queries/demandes-recues'
import { documentAvecEnvoi } from '@/lib/queries/documents'
import { tachesDAcces } from '@/lib/queries/taches'
import { type StaffViewer, staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { demandeEcrite, JOUR } from '../support/given-demande'

useDatabase()
afterAll(closeQueue)

const TOUT = { recherche: '', etat: null, page: 1 }

/** A tenant and a co-owner, each with a request. */
async function deuxMetiers() {
  const { id } = await given.agency()
  const [locataire, copro] = [await given.compte(id, { role: 'LOCATAIRE' }), await given.compte(id)]
  const demandes = { locataire: (await demandeEcrite(locataire)).id, copro: (await demandeEcrite(copro)).id }
  return { locataire, copro, demandes, staff: await given.staff(id) }
}
const deMetier = (staff: StaffViewer, facts: Partial<Pick<StaffViewer, 'metiers' | 'metiersVus'>>) => staffViewer({ ...staff, ...facts })

test('who is of one trade sees nothing of the other: no line, no sheet, no file', async () => {
  const { locataire, copro, demandes, staff } = await deuxMetiers()
  const syndic = deMetier(staff, { metiers: ['SYNDIC'], metiersVus: ['SYNDIC'] })
  expect((await demandesRecues(syndic, TOUTES_LES_OUVERTES, JOUR)).rows.map(({ id }) => id)).toEqual([demandes.copro])
  expect((await comptesEtAcces(syndic, TOUT)).rows.map(({ id }) => id)).toEqual([copro.id])
  expect(await demandeDeLAgence(syndic, demandes.locataire)).toBeNull()
  expect(await documentAvecEnvoi(syndic, (await given.document(locataire)).id)).toBeNull()
  expect(await documentAvecEnvoi(syndic, (await given.document(copro)).id)).not.toBeNull()
})

test('who is of both and has chosen one sees its lists, and still opens what a link leads to', async () => {
  const { copro, demandes, staff } = await deuxMetiers()
  const choisi = deMetier(staff, { metiersVus: ['SYNDIC'] })
  expect((await demandesRecues(choisi, TOUTES_LES_OUVERTES, JOUR)).rows.map(({ id }) => id)).toEqual([demandes.copro])
  expect((await comptesEtAcces(choisi, TOUT)).rows.map(({ id }) => id)).toEqual([copro.id])
  expect(await demandeDeLAgence(choisi, demandes.locataire)).not.toBeNull()
  expect((await demandesRecues(staff, TOUTES_LES_OUVERTES, JOUR)).total).toBe(2)
})

test('letters with codes, and addresses that fail, are of who looks after those clients', async () => {
  const { locataire, staff } = await deuxMetiers()
  const syndic = deMetier(staff, { metiers: ['SYNDIC'], metiersVus: ['SYNDIC'] })
  const { agencyId } = staff
  const tache = { agencyId, genre: 'LETTRES' as const, etat: 'FINIE' as const, total: 1 }
  for (const metiers of [['GERANCE'], ['GERANCE', 'SYNDIC'], ['SYNDIC']])
    await house.tache.create({ data: { ...tache, formulaire: randomUUID(), demande: { lettres: [], associes: false, metiers } } })
  const vues = async (viewer: StaffViewer) => (await tachesDAcces(viewer)).map(({ demande }) => (demande as { metiers: string[] }).metiers)
  expect(await vues(syndic)).toEqual([['SYNDIC']])
  expect(await vues(staff)).toHaveLength(3)
  const client = await given.client(locataire)
  await house.message.create({ data: { agencyId, modele: 'releve', to: client.email, contenu: {}, status: 'FAILED' } })
  expect((await adressesEnEchec(syndic, 1)).total).toBe(0)
  expect((await adressesEnEchec(staff, 1)).rows.map(({ adresse }) => adresse)).toEqual([client.email])
})
