import { house as db } from '@/lib/db'
import { emettre } from '@/lib/queries/emissions'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

test('a paper that says the same is one document, asked at once and again; other figures are another', async () => {
  const compte = await given.compte((await given.agency()).id, { role: 'LOCATAIRE' })
  const viewer = await given.client(compte)
  const asked = (paye: number) => emettre(viewer, { compteId: compte.id, nature: 'QUITTANCE', titre: 'Quittance', contenu: { paye } })
  const [first, same] = await Promise.all([asked(1), asked(1)])
  expect(first).not.toBeNull()
  expect(same).toBe(first)
  expect(await asked(1)).toBe(first)
  expect(await asked(2)).not.toBe(first)
  expect(await db.document.count({ where: { compteId: compte.id, nature: 'QUITTANCE' } })).toBe(2)
})

test('a co-tenant’s compte gets its own', async () => {
  const { id: agencyId } = await given.agency()
  const comptes = [await given.compte(agencyId), await given.compte(agencyId)] as const
  const viewer = await given.client(...comptes)
  const [one, other] = await Promise.all(
    comptes.map(({ id }) => emettre(viewer, { compteId: id, nature: 'RECU', titre: 'Reçu', contenu: { paye: 1 } })),
  )
  expect(one).not.toBe(other)
})
