import { randomUUID } from 'node:crypto'
import { today } from '@/lib/clock'
import { house as db } from '@/lib/db'
import { addDays } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { informationsDuCompte } from '@/lib/queries/informations'
import { informationTenue } from '@/lib/queries/informations-de-l-agence'
import { annoncerLInformation, changerInformation, publierInformation, retirerInformation } from '@/lib/queries/informations-ecrites'
import { partenairesDuCompte } from '@/lib/queries/partenaires'
import { ajouterPartenaire, changerPartenaire, partenairesDeLAgence, retirerPartenaire } from '@/lib/queries/partenaires-de-l-agence'
import { type ClientViewer, type Redacteur, staffViewer, systemViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import * as diffusions from '../support/given-diffusions'
import { origin } from './matrice/monde'

useDatabase()
afterAll(closeQueue)

async function world() {
  const { id } = await given.agency()
  const viewer = (await given.staff(id)) as Redacteur
  const { kind: _, ...facts } = viewer
  const syndic = staffViewer({ ...facts, metiers: ['SYNDIC'] }) as Redacteur
  const immeuble = await diffusions.immeuble(id)
  const [dedans, dehors, locataire] = [await given.compte(id), await given.compte(id), await given.compte(id, { role: 'LOCATAIRE' })]
  await db.compte.updateMany({ where: { id: { in: [dedans.id, locataire.id] } }, data: { immeubleId: immeuble.id } })
  const clients = { dedans: await given.client(dedans), dehors: await given.client(dehors), locataire: await given.client(locataire) }
  return { id, viewer, syndic, immeuble, dedans, clients }
}
const SAISIE = {
  titre: 'Coupure d’eau',
  texte: 'Demain matin.',
  lien: null,
  jusquAu: null,
  metiers: [],
  immeubleId: null,
  comptes: [],
} as const
const nouvelle = () => ({ ...SAISIE, date: today(), formulaire: randomUUID(), notifier: true, jour: today() })
const lues = async (client: ClientViewer, jour = today()) =>
  (await informationsDuCompte(client, client.comptes[0]?.id ?? '', jour, 1))?.informations.map(({ titre }) => titre)

test('one for a building is read there, by the clients of whose trade it is, and told once a person', async () => {
  const { id, viewer, syndic, immeuble, clients } = await world()
  const form = { ...nouvelle(), immeubleId: immeuble.id }
  await Promise.all([1, 2, 3].map(() => publierInformation(syndic, form, origin)))
  expect(await lues(clients.dedans)).toEqual(['Coupure d’eau'])
  expect(await lues(clients.dehors)).toEqual([])
  expect(await lues(clients.locataire)).toEqual([])
  expect(await db.message.count({ where: { agencyId: id } })).toBe(1)
  await publierInformation(viewer, { ...nouvelle(), titre: 'Ascenseur', immeubleId: immeuble.id }, origin)
  expect(await lues(clients.locataire)).toEqual(['Ascenseur'])
  expect(await retirerInformation(viewer, form.formulaire, origin)).toBe(true)
  expect(await lues(clients.dedans)).toEqual(['Ascenseur'])
})

test('one for a later day appears that day, and is told that day, once', async () => {
  const { id, viewer, clients } = await world()
  const date = addDays(today(), 2)
  const form = { ...nouvelle(), date, metiers: ['SYNDIC', 'GERANCE'] as const }
  await publierInformation(viewer, form, origin)
  expect(await lues(clients.dehors)).toEqual([])
  const system = systemViewer(id)
  expect(await annoncerLInformation(system, form.formulaire, today())).toBe(false)
  expect(await db.message.count({ where: { agencyId: id } })).toBe(0)
  expect(await lues(clients.dehors, date)).toEqual(['Coupure d’eau'])
  await Promise.all([1, 2, 3].map(() => annoncerLInformation(system, form.formulaire, date)))
  expect(await db.message.count({ where: { agencyId: id } })).toBe(3)
})

test('whom it is not for is refused in words; what came by a bundle is not touched; two people do not lose each other’s words', async () => {
  const [here, elsewhere] = [await world(), await world()]
  const { viewer, syndic } = here
  await expect(publierInformation(viewer, nouvelle(), origin)).rejects.toThrow('Dites pour qui')
  await expect(publierInformation(viewer, { ...nouvelle(), comptes: [elsewhere.dedans.numero] }, origin)).rejects.toThrow('Aucun compte')
  await expect(publierInformation(viewer, { ...nouvelle(), immeubleId: elsewhere.immeuble.id }, origin)).rejects.toThrow('n’existe plus')
  await expect(publierInformation(syndic, { ...nouvelle(), metiers: ['GERANCE'] }, origin)).rejects.toThrow('pas le vôtre')
  const form = { ...nouvelle(), comptes: [here.dedans.numero] }
  await publierInformation(viewer, form, origin)
  const change = (titre: string) => changerInformation(viewer, { ...SAISIE, titre, date: today(), id: form.formulaire, version: 1 }, origin)
  const both = await Promise.all([change('Un'), change('Deux')])
  expect(both.map(({ etat }) => etat).toSorted()).toEqual(['CHANGE', 'FAIT'])
  await db.information.update({ where: { id: form.formulaire }, data: { origine: 'ENVOI' } })
  expect(await change('Trois')).toEqual({ etat: 'ABSENT' })
  expect(await retirerInformation(viewer, form.formulaire, origin)).toBe(false)
  expect((await informationTenue(viewer, form.formulaire))?.origine).toBe('ENVOI')
})

test('partners by hand come in their order; those of a bundle are left as they are', async () => {
  const { id, viewer, clients } = await world()
  const rien = { activite: null, texte: null, telephone: null, email: null, site: null, logo: null }
  const [first, second] = [randomUUID(), randomUUID()]
  await ajouterPartenaire(viewer, { ...rien, nom: 'Deuxième', rang: 2, formulaire: second }, origin)
  await Promise.all([1, 2].map(() => ajouterPartenaire(viewer, { ...rien, nom: 'Premier', rang: 1, formulaire: first }, origin)))
  const envoi = await db.partenaire.create({ data: { agencyId: id, reference: 'P', nom: 'Envoi' } })
  const noms = async () => (await partenairesDuCompte(clients.dedans, clients.dedans.comptes[0]?.id ?? '')).map(({ nom }) => nom)
  expect(await noms()).toEqual(['Envoi', 'Premier', 'Deuxième'])
  expect((await partenairesDeLAgence(viewer)).map(({ nom }) => nom)).toEqual(await noms())
  const change = (version: number, of: string = first) =>
    changerPartenaire(viewer, { ...rien, nom: 'Changé', rang: 9, id: of, version }, origin)
  expect(await change(1)).toEqual({ etat: 'FAIT' })
  expect(await change(1)).toEqual({ etat: 'CHANGE', version: 2 })
  expect(await change(1, envoi.id)).toEqual({ etat: 'ABSENT' })
  expect(await retirerPartenaire(viewer, envoi.id, origin)).toBe(false)
  expect(await retirerPartenaire(viewer, second, origin)).toBe(true)
  expect(await noms()).toEqual(['Envoi', 'Changé'])
})
