import { randomUUID } from 'node:crypto'
import { house as db, housePool } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { closeQueue, enqueue, queue } from '@/lib/jobs'
import { demanderReleve } from '@/lib/queries/documents'
import { Refusal } from '@/lib/refusal'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()
afterAll(closeQueue)

const today = day('2026-06-15')
const jobsOf = async (compteId: string) => {
  const { rows } = await housePool().query(
    `select count(*)::int as jobs from pgboss.job j join message m on m.id = (j.data->>'messageId')::uuid
     join document d on d.id = m.document_id where d.compte_id = $1`,
    [compteId],
  )
  return rows[0].jobs
}
const world = async () => {
  const compte = await given.compte((await given.agency()).id)
  await given.ecriture(compte, day('2026-06-01'), 6061)
  return { compte, viewer: await given.client(compte) }
}

test('the same form sent twice, at once or later, makes one statement and one mail', async () => {
  const { compte, viewer } = await world()
  const form = { compteId: compte.id, demande: randomUUID(), today }
  const ids = await Promise.all([1, 2, 3].map(() => demanderReleve(viewer, form)))
  ids.push(await demanderReleve(viewer, form))
  expect(new Set(ids).size).toBe(1)
  expect(await db.document.count({ where: { compteId: compte.id } })).toBe(1)
  expect(await jobsOf(compte.id)).toBe(1)
})

test('the number of someone else’s form gives nothing of his', async () => {
  const [mine, his] = [await world(), await world()]
  const demande = randomUUID()
  await demanderReleve(his.viewer, { compteId: his.compte.id, demande, today })
  expect(await demanderReleve(mine.viewer, { compteId: mine.compte.id, demande, today })).toBeNull()
})

test('an issued statement keeps its figures when the ledger changes', async () => {
  const { compte, viewer } = await world()
  const id = await demanderReleve(viewer, { compteId: compte.id, demande: randomUUID(), today })
  await given.ecriture(compte, day('2026-06-02'), 1)
  const { contenu } = await db.document.findUniqueOrThrow({ where: { id: id ?? '' } })
  expect(contenu).toMatchObject({ dateDeValeur: '2026-06-15', reference: compte.reference, releve: { solde: 6061 } })
})

test('the statement goes to the address of the login, not to one of the form', async () => {
  const { compte, viewer } = await world()
  await demanderReleve(viewer, { compteId: compte.id, demande: randomUUID(), today })
  expect(await db.message.findFirstOrThrow({ where: { document: { compteId: compte.id } } })).toMatchObject({
    to: viewer.email,
    status: 'QUEUED',
  })
})

test('the twenty-first demand within the hour is refused in French', async () => {
  const { compte, viewer } = await world()
  const demand = () => demanderReleve(viewer, { compteId: compte.id, demande: randomUUID(), today })
  for (let i = 0; i < 20; i++) expect(await demand()).not.toBeNull()
  await expect(demand()).rejects.toThrow(Refusal)
  expect(await jobsOf(compte.id)).toBe(20)
})

test('what is rolled back leaves no job', async () => {
  const boss = await queue()
  const before = await boss.getQueueSize('mail')
  const messageId = randomUUID()
  await expect(
    db.$transaction(async (tx) => {
      await enqueue(tx, 'mail', { messageId, agencyId: randomUUID() })
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  expect(await boss.getQueueSize('mail')).toBe(before)
})
