import { closeDatabase, house as db, housePrepared, ownerPool } from '@/lib/db'
import { useDatabase } from '../support/database'
import { until } from '../support/until'

useDatabase()

test('an instant comes back as it was written, whatever the zone of the server', async () => {
  const { rows } = await ownerPool().query('select current_database() as name')
  await ownerPool().query(`alter database "${rows[0].name}" set timezone to 'Asia/Tokyo'`)
  await closeDatabase()
  const instant = new Date('2026-07-14T10:00:00.123Z')
  const user = await db.user.create({ data: { email: 'a@palier.test', createdAt: instant } })
  const read = await ownerPool().query('select created_at::text as text from "user" where id = $1', [user.id])
  expect(read.rows[0].text).toBe('2026-07-14 10:00:00.123+00')
  expect((await db.user.findUniqueOrThrow({ where: { id: user.id } })).createdAt).toEqual(instant)
})

test('a read whose connection is cut is asked again, a statement that is wrong is not', async () => {
  const asked = housePrepared<{ n: number }>('lente', 'select 1 as n, pg_sleep(0.4)::text', [])
  const cut = () =>
    ownerPool().query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(0.4)%' and pid <> pg_backend_pid()`,
    )
  await until(async () => (await cut()).rowCount === 1)
  expect(await asked).toEqual([expect.objectContaining({ n: 1 })])
  await expect(housePrepared('fausse', 'select nulle_part', [])).rejects.toThrow('nulle_part')
})
