import { randomUUID } from 'node:crypto'
import { fermerSesSessions, retirerLeCompte } from '@/lib/acces/gestes-d-identite'
import { identite, identites } from '@/lib/acces/identites'
import { house as db } from '@/lib/db'
import type { Gestionnaire, StaffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { origin } from '../matrice/monde'

useDatabase()

const TOUT = { recherche: '', qui: null, facteur: null, page: 1 }
const later = () => new Date(Date.now() + 3_600_000)

/** A person with a compte at each of two agencies, and a second one at the first. */
async function world() {
  const [{ id: ici }, { id: ailleurs }] = [await given.agency(), await given.agency()]
  const viewer = (await given.staff(ici)) as Gestionnaire
  const voisin = (await given.staff(ailleurs)) as Gestionnaire
  const [copro, bail, autre] = [
    await given.compte(ici),
    await given.compte(ici, { role: 'LOCATAIRE' }),
    await given.compte(ailleurs),
  ] as const
  const user = await given.user()
  for (const compte of [copro, bail, autre]) await given.acces(compte, user.id)
  await db.user.update({ where: { id: user.id }, data: { name: 'Zoé Martin', totpEnabledAt: new Date() } })
  await db.session.create({ data: { userId: user.id, expires: later() } })
  await db.appareil.create({ data: { userId: user.id, hash: randomUUID() } })
  const au = (...metiers: StaffViewer['metiers']) => ({ ...viewer, metiers, metiersVus: metiers }) as Gestionnaire
  const noms = async (filtre: Partial<typeof TOUT> | object = {}, who: StaffViewer = viewer) =>
    (await identites(who, { ...TOUT, ...filtre })).rows.map(({ nom, email }) => nom ?? email)
  const sessions = () => db.session.count({ where: { userId: user.id, closedAt: null } })
  return { viewer, voisin, user, copro, bail, autre, au, noms, sessions }
}

test('clients and staff, by name, with what they hold here alone', async () => {
  const { viewer, voisin, user, copro, au, noms } = await world()
  const { rows, total } = await identites(viewer, TOUT)
  expect([total, rows.find(({ id }) => id === user.id)]).toEqual([
    2,
    {
      total: 2,
      id: user.id,
      email: user.email,
      nom: 'Zoé Martin',
      comptes: 2,
      staff: null,
      derniere: expect.any(Date),
      secondFacteur: true,
    },
  ])
  expect(await noms({ qui: 'CLIENTS' })).toEqual(['Zoé Martin'])
  expect(await noms({ qui: 'EQUIPE' })).toEqual([viewer.email])
  expect(await noms({ facteur: 'AVEC' })).toEqual(['Zoé Martin'])
  expect(await noms({ facteur: 'SANS' })).toEqual([viewer.email])
  for (const recherche of ['zoé', user.email, copro.numero]) expect(await noms({ recherche })).toEqual(['Zoé Martin'])
  expect(await noms({ recherche: '%' })).toEqual([])
  expect((await identite(au('GERANCE'), user.id))?.comptes.map(({ role }) => role)).toEqual(['LOCATAIRE'])
  expect((await identite(voisin, user.id))?.comptes).toHaveLength(1)
  expect(await identite((await given.staff((await given.agency()).id)) as Gestionnaire, user.id)).toBeNull()
  expect(await identite(voisin, viewer.userId)).toBeNull()
})

test('signed out everywhere by whoever holds one of her comptes, and once; a colleague is not', async () => {
  const { viewer, user, au, sessions } = await world()
  const etranger = (await given.staff((await given.agency()).id)) as Gestionnaire
  expect(await fermerSesSessions(etranger, user.id, origin)).toBeNull()
  expect(await sessions()).toBe(1)
  expect(await fermerSesSessions(au('GERANCE'), user.id, origin)).toBe(1)
  expect([await sessions(), await db.appareil.count({ where: { userId: user.id } })]).toEqual([0, 0])
  expect(await fermerSesSessions(viewer, user.id, origin)).toBe(0)
  expect(await db.journal.count({ where: { evenement: 'sessions-fermees', sujetId: user.id, agencyId: viewer.agencyId } })).toBe(1)
  const { userId } = await given.staff((await given.agency()).id)
  await given.acces(await given.compte(viewer.agencyId), userId)
  await expect(fermerSesSessions(viewer, userId, origin)).rejects.toThrow('ferme elle-même')
})

test('one compte is taken away, and with the last of all the sessions end', async () => {
  const { viewer, voisin, user, copro, bail, autre, au, sessions } = await world()
  const retirer = (who: Gestionnaire, { id }: { id: string }) => retirerLeCompte(who, { userId: user.id, compteId: id }, origin)
  expect([await retirer(viewer, autre), await retirer(voisin, copro), await retirer(au('GERANCE'), copro)]).toEqual([false, false, false])
  const both = await Promise.all([retirer(viewer, copro), retirer(viewer, copro)])
  expect(both.toSorted()).toEqual([false, true])
  expect(await db.courrierPersonnel.count({ where: { modele: 'compte-retire', to: user.email, objetId: copro.id } })).toBe(1)
  expect((await identite(viewer, user.id))?.comptes.map(({ id }) => id)).toEqual([bail.id])
  expect(await retirer(viewer, bail)).toBe(true)
  expect([await identite(viewer, user.id), await sessions()]).toEqual([null, 1])
  expect(await retirer(voisin, autre)).toBe(true)
  expect(await sessions()).toBe(0)
})
