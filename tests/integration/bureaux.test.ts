import { randomUUID } from 'node:crypto'
import { today } from '@/lib/clock'
import { house as db } from '@/lib/db'
import * as bureaux from '@/lib/queries/bureaux-de-l-agence'
import { contactsDuCompte } from '@/lib/queries/contacts'
import type { Administrateur } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { location } from '../support/given-gerance'
import { residence } from '../support/given-residence'
import { origin } from './matrice/monde'

useDatabase()

const NANCY = {
  ...{ nom: 'Nancy', genre: 'syndic', adresse1: '8 place Stanislas', codePostal: '54000', ville: 'Nancy', telephone: '03 83 00 00 10' },
  ...{ fax: null, email: 'nancy@palier.test', horaires: 'Lundi : 9 h – 12 h' },
}

async function world() {
  const { id: agencyId } = await given.agency()
  const viewer = (await given.staff(agencyId)) as Administrateur
  const ajouter = async (facts: Partial<typeof NANCY> = {}) => {
    const formulaire = randomUUID()
    await bureaux.ajouterBureau(viewer, { ...NANCY, ...facts, formulaire }, origin)
    return formulaire
  }
  return { agencyId, viewer, ajouter }
}

test('an office is read by those whom it receives, with its hours', async () => {
  const { agencyId, ajouter } = await world()
  await ajouter()
  await ajouter({ nom: 'Gérance', genre: 'agence' })
  const compte = await given.compte(agencyId)
  await residence(compte)
  const { locataire } = await location(agencyId)
  const lus = async (of: typeof compte) =>
    (await contactsDuCompte(await given.client(of), of.id, today()))?.bureaux.map(({ nom, horaires }) => [nom, horaires])
  expect(await lus(compte)).toContainEqual(['Nancy', NANCY.horaires])
  expect(await lus(locataire)).toEqual([['Gérance', NANCY.horaires]])
})

test('of two who change it the second is told, and one retired is read by nobody', async () => {
  const { viewer, ajouter } = await world()
  const id = await ajouter()
  const change = (nom: string) => bureaux.changerBureau(viewer, { ...NANCY, nom, id, version: 1 }, origin)
  const both = await Promise.all([change('Un'), change('Deux')])
  expect(both.map(({ etat }) => etat).toSorted()).toEqual(['CHANGE', 'FAIT'])
  expect(await bureaux.retirerBureau(viewer, id, origin)).toBe(true)
  expect(await bureaux.bureauxDeLAgence(viewer)).toEqual([])
  expect((await change('Trois')).etat).toBe('ABSENT')
})

test('one where the software places somebody stays', async () => {
  const { agencyId, viewer, ajouter } = await world()
  const bureauId = await ajouter()
  const facts = { agencyId, reference: 'C', nom: 'Martin', fonction: 'gestionnaire' }
  const { id } = await db.collaborateur.create({ data: { ...facts, bureauId } })
  await expect(bureaux.retirerBureau(viewer, bureauId, origin)).rejects.toThrow('votre logiciel y place quelqu’un')
  await db.collaborateur.update({ where: { id }, data: { withdrawnAt: new Date() } })
  expect(await bureaux.retirerBureau(viewer, bureauId, origin)).toBe(true)
})

test('a bundle withdraws its own alone, and its own cannot be written by hand', async () => {
  const { agencyId, viewer } = await world()
  const { id } = await db.bureau.create({ data: { agencyId, reference: 'LYON', nom: 'Lyon' } })
  expect(await bureaux.bureauTenu(viewer, id)).toBeNull()
  expect((await bureaux.changerBureau(viewer, { ...NANCY, id, version: 1 }, origin)).etat).toBe('ABSENT')
  expect(await bureaux.retirerBureau(viewer, id, origin)).toBe(false)
})
