import { closeDatabase, house as db, ownerPool } from '@/lib/db'
import { useDatabase } from '../support/database'

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
