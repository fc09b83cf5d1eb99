import { connectAs, db, house, housePool, prepared, transaction } from '@/lib/db'
import { day } from '@/lib/domain/day'
import { closeQueue, enqueue } from '@/lib/jobs'
import { type SystemViewer, systemViewer, visitorViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'

// What PostgreSQL itself refuses, whatever a query forgets (docs/decisions/025).

useDatabase()
afterAll(closeQueue)

async function world() {
  const [here, there] = [await given.agency(), await given.agency()]
  const comptes = [await given.compte(here.id), await given.compte(there.id)] as const
  for (const compte of comptes) await given.ecriture(compte, day('2026-06-15'), 100)
  return { here, there, comptes, viewer: systemViewer(here.id), other: systemViewer(there.id) }
}

test('every table stands behind the wall, its owner too, with a rule for each role', async () => {
  const { rows } = await housePool().query<{ name: string; walled: boolean; policies: string[] }>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as walled,
      array(select p.polname::text from pg_policy p where p.polrelid = c.oid order by 1) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'`)
  expect(rows.length).toBeGreaterThan(25)
  expect(rows.filter(({ walled, policies }) => !walled || !policies.includes('maison'))).toEqual([])
  // What no agency reads at all: persons' secrets and the machinery.
  const forPersons = rows.filter(({ policies }) => !policies.includes('agence')).map(({ name }) => name)
  expect(forPersons.toSorted()).toEqual(
    ['appareil', 'changement_email', 'code_secours', 'courrier_personnel', 'defi', 'passkey', 'throttle', 'verification_token'].toSorted(),
  )
})

test('the two roles own nothing and pass no wall', async () => {
  const { rows } = await housePool().query(`
    select r.rolname, r.rolsuper, r.rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
    from pg_roles r where r.rolname like 'palier\\_%' order by 1`)
  expect(rows).toEqual([
    { rolname: 'palier_agence', rolsuper: false, rolbypassrls: false, owned: 0 },
    { rolname: 'palier_maison', rolsuper: false, rolbypassrls: false, owned: 0 },
  ])
})

test('a query without scope returns the agency’s own rows and nothing of another', async () => {
  const { comptes, viewer } = await world()
  const scoped = db(viewer)
  expect((await scoped.compte.findMany({})).map(({ id }) => id)).toEqual([comptes[0].id])
  expect((await scoped.ecriture.findMany({})).every(({ agencyId }) => agencyId === viewer.agencyId)).toBe(true)
  expect(await scoped.compte.findMany({ where: { id: comptes[1].id }, include: { tiers: true, ecritures: true } })).toEqual([])
  expect((await scoped.$queryRaw<unknown[]>`select id from ecriture`).length).toBe(1)
  expect(await prepared(viewer, 'wall', 'select id from compte where id = $1', [comptes[1].id])).toEqual([])
  expect(await scoped.agency.count()).toBe(1)
})

test('without an agency there is nothing', async () => {
  await world()
  expect(await db(visitorViewer()).compte.count()).toBe(0)
  expect(await db(visitorViewer()).agency.count()).toBe(0)
  expect(await transaction(visitorViewer(), (tx) => tx.ecriture.count())).toBe(0)
  const client = await connectAs(visitorViewer())
  try {
    expect((await client.query('select from compte')).rowCount).toBe(0)
  } finally {
    client.release()
  }
})

test('another agency’s rows can be neither changed, removed nor made', async () => {
  const { comptes, there, viewer } = await world()
  const scoped = db(viewer)
  expect(await scoped.compte.updateMany({ data: { numero: 'pris' } })).toEqual({ count: 1 })
  expect(await scoped.ecriture.deleteMany({})).toEqual({ count: 1 })
  expect(await house.compte.findUniqueOrThrow({ where: { id: comptes[1].id } })).toMatchObject({ numero: comptes[1].numero })
  await expect(scoped.bureau.create({ data: { agencyId: there.id, reference: 'B', nom: 'B' } })).rejects.toThrow(/row-level security/)
  // Nor given away.
  await expect(scoped.compte.updateMany({ where: { id: comptes[0].id }, data: { agencyId: there.id } })).rejects.toThrow(
    /row-level security/,
  )
})

test('an agency reads no secret of anyone, and only its own persons', async () => {
  const { comptes, viewer } = await world()
  const [mine, theirs] = [await given.user(), await given.user()]
  await given.acces(comptes[0], mine.id)
  await given.acces(comptes[1], theirs.id)
  expect(await db(viewer).user.findMany({ select: { id: true } })).toEqual([{ id: mine.id }])
  await expect(db(viewer).user.findMany({ select: { passwordHash: true } })).rejects.toThrow(/permission denied|denied access/)
  await expect(db(viewer).$queryRaw`select 1 from verification_token`).rejects.toThrow(/permission denied|denied access/)
  await expect(db(viewer).$queryRaw`select user_id from session`).rejects.toThrow(/permission denied|denied access/)
  await expect(db(viewer).passkey.findMany({})).rejects.toThrow(/permission denied|denied access/)
})

test('agencies asking at once, on few connections, each get their own', async () => {
  const worlds = await Promise.all([world(), world(), world()])
  const viewers = worlds.flatMap(({ viewer, other }) => [viewer, other])
  const own = async (viewer: SystemViewer, turn: number) => {
    const rows =
      turn % 3 === 0
        ? await db(viewer).compte.findMany({ select: { agencyId: true } })
        : turn % 3 === 1
          ? await transaction(viewer, (tx) => tx.compte.findMany({ select: { agencyId: true } }))
          : await prepared<{ agencyId: string }>(viewer, 'own', 'select agency_id as "agencyId" from compte', [])
    return rows.length === 1 && rows[0]?.agencyId === viewer.agencyId
  }
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => viewers).flatMap((all, turn) => all.map((viewer) => own(viewer, turn))),
  )
  expect(answers.filter((answer) => !answer)).toHaveLength(0)
})

test('a second copy of the module, as another bundle holds it, speaks through the same connections', async () => {
  const { viewer, comptes } = await world()
  await db(viewer).compte.count()
  await jest.isolateModulesAsync(async () => {
    const copy = await import('@/lib/db')
    expect(copy.db).not.toBe(db)
    expect((await copy.db(viewer).compte.findMany({})).map(({ id }) => id)).toEqual([comptes[0].id])
    expect(await copy.prepared(viewer, 'copy', 'select id from compte', [])).toEqual([{ id: comptes[0].id }])
  })
})

test('a connection whose transaction failed keeps the wall', async () => {
  const { viewer, other } = await world()
  await expect(
    transaction(viewer, async (tx) => {
      await tx.compte.count()
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  expect((await db(other).compte.findMany({})).every(({ agencyId }) => agencyId === other.agencyId)).toBe(true)
})

test('a job is queued by a role that owns no queue, in its transaction', async () => {
  const { viewer } = await world()
  const messageId = '00000000-0000-4000-8000-000000000001'
  await transaction(viewer, (tx) => enqueue(tx, 'mail', { messageId, agencyId: viewer.agencyId }))
  const { rows } = await housePool().query(`select 1 from pgboss.job where data->>'messageId' = $1`, [messageId])
  expect(rows).toHaveLength(1)
})

test('the journal is written and never rewritten', async () => {
  const { here, there, viewer } = await world()
  await db(viewer).journal.create({ data: { evenement: 'essai', agencyId: here.id } })
  await expect(db(viewer).journal.create({ data: { evenement: 'essai', agencyId: there.id } })).rejects.toThrow(/row-level security/)
  for (const sql of [`update journal set evenement = 'autre'`, 'delete from journal', 'truncate journal']) {
    await expect(housePool().query(sql)).rejects.toThrow(/permission denied/)
  }
})
