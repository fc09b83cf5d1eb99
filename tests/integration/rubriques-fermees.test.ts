import { house as db } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { compteAvecBiens } from '@/lib/queries/comptes'
import { documentAvecEnvoi } from '@/lib/queries/documents'
import { lireSession } from '@/lib/session-lue'
import { clientViewer, pourLaRubrique } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const jour = day('2026-06-15')

test('what an agency closes, its comptes do not have; another agency’s have it still', async () => {
  const [here, elsewhere] = [await given.agency(), await given.agency()]
  const comptes = [await given.compte(here.id), await given.compte(elsewhere.id)] as const
  const { userId } = await given.client(...comptes)
  const session = await db.session.create({ data: { userId, expires: new Date(Date.now() + 60_000) } })
  await db.agency.update({ where: { id: here.id }, data: { rubriquesFermees: ['DOCUMENTS', 'PARTENAIRES'] } })
  const read = await lireSession(session.id)
  expect(read?.comptes.map(({ agence }) => [...agence.fermees]).toSorted()).toEqual([[], ['DOCUMENTS', 'PARTENAIRES']])
  const viewer = clientViewer({
    ...{ userId, sessionId: session.id, email: 'a@palier.test', nom: 'A', compteParDefautId: null },
    comptes: read?.comptes ?? [],
  })
  const [mine, other] = [await given.documentPublie(comptes[0]), await given.documentPublie(comptes[1])]
  const readers = pourLaRubrique(viewer, 'DOCUMENTS')
  expect(await documentAvecEnvoi(readers, mine.id, jour)).toBeNull()
  expect(await documentAvecEnvoi(readers, other.id, jour)).not.toBeNull()
  expect(await documentAvecEnvoi(pourLaRubrique(viewer, 'PHOTOS'), mine.id, jour)).not.toBeNull()
  expect(await compteAvecBiens(pourLaRubrique(viewer, 'COMPTE'), comptes[0].id, jour)).not.toBeNull()
})

test('staff see what they have closed', async () => {
  const { id: agencyId } = await given.agency()
  const staff = await given.staff(agencyId)
  expect(pourLaRubrique(staff, 'DOCUMENTS')).toBe(staff)
})
