import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { choisirCompteParDefaut, detacherCompte } from '@/lib/personne/comptes'
import { coordonnees, modifierCoordonnees } from '@/lib/personne/coordonnees'
import { soldesDesComptes } from '@/lib/queries/soldes'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { useMail } from '../../support/post'

useDatabase()
const { post } = useMail()

const origin = { address: '192.0.2.1', device: 'Essai' }

async function world() {
  const [here, there] = [await given.agency(), await given.agency()]
  const comptes = [await given.compte(here.id), await given.compte(there.id)] as const
  const neighbour = await given.compte(here.id)
  return { here, comptes, neighbour, viewer: await given.client(...comptes), autre: await given.client(neighbour) }
}

test('the comptes of two agencies each have their balance; a neighbour’s has none', async () => {
  const { viewer, comptes, neighbour } = await world()
  await given.ecriture(comptes[0], day('2026-01-10'), 1000, 250)
  await given.ecriture(comptes[1], day('2026-01-10'), 0, 400)
  await given.ecriture(comptes[1], day('2026-02-01'), 9900)
  await given.ecriture(neighbour, day('2026-01-10'), 70)
  const soldes = await soldesDesComptes(viewer, [...comptes.map(({ id }) => id), neighbour.id], day('2026-01-31'))
  expect(Object.fromEntries(soldes)).toEqual({ [comptes[0].id]: 750, [comptes[1].id]: -400 })
})

test('a compte detached is closed for that person, once, and the mail says how to have it back', async () => {
  const { viewer, comptes, here } = await world()
  await db.user.update({ where: { id: viewer.userId }, data: { compteParDefautId: comptes[0].id } })
  const done = await Promise.all([detacherCompte(viewer, comptes[0].id, origin), detacherCompte(viewer, comptes[0].id, origin)])
  expect(done.filter(Boolean)).toHaveLength(1)
  expect(await db.acces.findMany({ where: { userId: viewer.userId, closedAt: null }, select: { compteId: true } })).toEqual([
    { compteId: comptes[1].id },
  ])
  expect((await db.user.findUniqueOrThrow({ where: { id: viewer.userId } })).compteParDefautId).toBeNull()
  const [mail] = await post(viewer.email)
  expect(mail?.text).toContain(comptes[0].numero)
  expect(mail?.text).toContain('nouveaux codes')
  expect(await db.journal.findFirst({ where: { evenement: 'detachement', compteId: comptes[0].id } })).toMatchObject({ agencyId: here.id })
})

test('another’s compte can be neither detached nor chosen', async () => {
  const { viewer, neighbour, autre } = await world()
  expect(await detacherCompte(viewer, neighbour.id, origin)).toBe(false)
  expect(await choisirCompteParDefaut(viewer, neighbour.id, origin)).toBe(false)
  expect(await db.acces.count({ where: { userId: autre.userId, closedAt: null } })).toBe(1)
})

test('a compte is chosen as first, then none', async () => {
  const { viewer, comptes } = await world()
  const chosen = async () => (await db.user.findUniqueOrThrow({ where: { id: viewer.userId } })).compteParDefautId
  expect(await choisirCompteParDefaut(viewer, comptes[1].id, origin)).toBe(true)
  expect(await chosen()).toBe(comptes[1].id)
  expect(await choisirCompteParDefaut(viewer, null, origin)).toBe(true)
  expect(await chosen()).toBeNull()
})

test('what a person says of herself is hers alone', async () => {
  const { viewer, autre } = await world()
  const said = {
    civilite: 'Mme',
    prenom: 'Jeanne',
    nom: 'Dupont-Moreau',
    telephone: '06 12 34 56 78',
    adresse1: null,
    adresse2: null,
    codePostal: null,
    ville: null,
  }
  await modifierCoordonnees(viewer, said, origin)
  expect(await coordonnees(viewer)).toEqual(said)
  expect((await coordonnees(autre)).nom).toBe('Dupont')
  expect((await db.user.findUniqueOrThrow({ where: { id: viewer.userId } })).name).toBe('Jeanne Dupont-Moreau')
})

test('what she has not said yet is proposed as the agency knows it, and not kept before she says so', async () => {
  const { viewer } = await world()
  expect(await coordonnees(viewer)).toMatchObject({ civilite: 'Mme', prenom: 'Jeanne', nom: 'Dupont', telephone: null })
  expect((await db.user.findUniqueOrThrow({ where: { id: viewer.userId } })).nom).toBeNull()
  expect((await coordonnees({ ...viewer, comptes: [] })).nom).toBeNull()
})
