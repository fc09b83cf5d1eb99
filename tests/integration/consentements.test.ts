import { house as db } from '@/lib/db'
import { consentements, consentir } from '@/lib/queries/consentements'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { location } from '../support/given-gerance'

useDatabase()

test('yes, then no: each is kept, with when and by whom; the last one holds', async () => {
  const { locataire } = await location((await given.agency()).id)
  const [one, two] = [await given.client(locataire), await given.client(locataire)]
  const compteId = locataire.id
  expect(await consentements(one, compteId)).toEqual([])
  expect(await consentir(one, { compteId, accord: false })).toBe('INCHANGE')
  expect(await consentir(one, { compteId, accord: true })).toBe('FAIT')
  expect(await consentir(two, { compteId, accord: false })).toBe('FAIT')
  const seen = await consentements(one, compteId)
  expect(seen.map(({ accord, parMoi, email }) => [accord, parMoi, email])).toEqual([
    [false, false, two.email],
    [true, true, one.email],
  ])
  await db.user.delete({ where: { id: two.userId } })
  expect((await consentements(one, compteId))[0]).toMatchObject({ accord: false, email: null, parMoi: false })
})

test('pressed twice at once, it is said once', async () => {
  const { locataire } = await location((await given.agency()).id)
  const viewer = await given.client(locataire)
  const said = await Promise.all([1, 2, 3].map(() => consentir(viewer, { compteId: locataire.id, accord: true })))
  expect(said.toSorted()).toEqual(['FAIT', 'INCHANGE', 'INCHANGE'])
  expect(await db.consentement.count({ where: { compteId: locataire.id } })).toBe(1)
})

test('for a landlord, or a neighbour, there is nothing to say', async () => {
  const { locataire, bailleur } = await location((await given.agency()).id)
  const viewer = await given.client(bailleur)
  for (const { id } of [bailleur, locataire]) expect(await consentir(viewer, { compteId: id, accord: true })).toBeNull()
  expect(await db.consentement.count({ where: { compteId: { in: [bailleur.id, locataire.id] } } })).toBe(0)
})
