import fc from 'fast-check'
import { house as db } from '@/lib/db'
import { addDays, addMonths, type Day, day, startOfMonth } from '@/lib/domain/day'
import { evolutionDuSolde } from '@/lib/queries/evolution'
import { soldesDesComptes } from '@/lib/queries/soldes'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

useDatabase()

const compte = async () => given.compte((await given.agency()).id)
const read = async (of: Awaited<ReturnType<typeof compte>>, on: string) => evolutionDuSolde(await given.client(of), of.id, day(on))

test('the balance at the end of each month, today for the last; what comes before the window is in its first', async () => {
  const of = await compte()
  await given.ecriture(of, day('2019-03-01'), 5971)
  await given.ecriture(of, day('2024-03-31'), 10_000)
  await given.ecriture(of, day('2024-04-01'), 0, 2500)
  await given.ecriture(of, day('2026-02-28'), 1)
  await given.ecriture(of, day('2026-02-25'), 0, 70_000)
  const withdrawn = await given.ecriture(of, day('2025-01-01'), 77_777)
  await db.ecriture.update({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } })
  const points = (await read(of, '2026-02-25'))?.points ?? []
  expect(points).toHaveLength(24)
  expect(points.slice(0, 2)).toEqual([
    { jour: '2024-03-31', solde: 15_971 },
    { jour: '2024-04-30', solde: 13_471 },
  ])
  // Leap years too.
  expect(points.map(({ jour }) => jour)).toContain('2025-02-28')
  expect(points.at(-2)).toEqual({ jour: '2026-01-31', solde: 13_471 })
  expect(points.at(-1)).toEqual({ jour: '2026-02-25', solde: 13_471 - 70_000 })
})

test('months before the first line are left out; of no line, all of them', async () => {
  const of = await compte()
  expect((await read(of, '2026-02-25'))?.points).toEqual([])
  await given.ecriture(of, day('2026-01-31'), 100)
  await given.ecriture(of, day('2026-03-01'), 900)
  expect((await read(of, '2026-02-25'))?.points).toEqual([
    { jour: '2026-01-31', solde: 100 },
    { jour: '2026-02-25', solde: 100 },
  ])
})

test('on the last day of a month, and beyond 32 bits, it is exact', async () => {
  const of = await compte()
  await given.ecriture(of, day('2024-02-29'), 900_719_925_474_099)
  const points = (await read(of, '2024-02-29'))?.points
  expect(points).toEqual([{ jour: '2024-02-29', solde: 900_719_925_474_099 }])
})

test('each point is the balance that its own page says of that day', async () => {
  const of = await compte()
  const today = day('2026-02-25')
  const lines = fc.sample(fc.tuple(fc.integer({ min: -900, max: 40 }), fc.integer({ min: -1e7, max: 1e7 })), { numRuns: 60, seed: 4 })
  for (const [days, amount] of lines) await given.ecriture(of, addDays(today, days), Math.max(0, amount), Math.max(0, -amount))
  const viewer = await given.client(of)
  const points = (await evolutionDuSolde(viewer, of.id, today))?.points ?? []
  expect(points).toHaveLength(24)
  for (const [at, { jour, solde }] of points.entries()) {
    const end: Day = at === 23 ? today : addDays(startOfMonth(addMonths(today, at - 22)), -1)
    expect(jour).toBe(end)
    expect((await soldesDesComptes(viewer, [of.id], jour)).get(of.id)).toBe(solde)
  }
})
