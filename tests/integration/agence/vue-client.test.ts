import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cookieOf } from '@/lib/auth'
import { house } from '@/lib/db'
import { IDLE } from '@/lib/form-state'
import type { StaffRole } from '@/lib/prisma/enums'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { root } from '../../support/root'

useDatabase()
jest.setTimeout(60_000)

// The browser: its cookies, as Next would hand them over. React's `cache` is of one request: each question below is a request.
const jar = new Map<string, string>()
jest.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => void (value ? jar.set(name, value) : jar.delete(name)),
  }),
  headers: async () => new Map<string, string>(),
}))
jest.mock('react', () => ({ ...jest.requireActual('react'), cache: (work: unknown) => work }))

const origin = { address: '192.0.2.1', device: 'Firefox' }

/** Where one is led, by Next’s own error; null where one is not. */
async function led(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    const digest = String(Reflect.get(error as object, 'digest'))
    return digest.startsWith('NEXT_REDIRECT') ? (digest.split(';')[2] ?? null) : digest
  }
}

async function world(role: StaffRole = 'GESTIONNAIRE') {
  jar.clear()
  const { id: agencyId } = await given.agency()
  const viewer = (await given.staff(agencyId, role)) as Gestionnaire
  await house.user.update({ where: { id: viewer.userId }, data: { totpEnabledAt: new Date() } })
  const session = await house.session.create({ data: { userId: viewer.userId, expires: new Date(Date.now() + 3_600_000) } })
  const { name, value } = await cookieOf(session)
  jar.set(name, value)
  const compte = await given.compte(agencyId)
  const client = await given.client(compte)
  const { voirCommeLeClient, quitterLaVue } = await import('@/lib/acces/vue')
  const lib = await import('@/lib/viewer')
  const staff = { ...viewer, sessionId: session.id } as Gestionnaire
  return {
    agencyId,
    staff,
    compte,
    client,
    lib,
    voir: (id = compte.id) => voirCommeLeClient(staff, id, origin),
    quitter: () => quitterLaVue(staff, origin),
  }
}

test('staff look at one compte, beside their own back office, for half an hour and in the journal', async () => {
  const { staff, agencyId, compte, lib, voir, quitter } = await world()
  expect((await voir())?.nom).toBe('Mme Jeanne Dupont')
  const vue = await lib.requireLecteur()
  expect(vue).toMatchObject({ kind: 'staff-as-client', nom: 'Mme Jeanne Dupont', comptes: [{ id: compte.id }] })
  expect(vue.kind === 'staff-as-client' && Math.round(((vue.fin?.getTime() ?? 0) - Date.now()) / 60_000)).toBe(30)
  expect(await lib.requireStaff()).toMatchObject({ kind: 'staff', userId: staff.userId })
  await quitter()
  expect(await led(lib.requireLecteur)).toBeNull()
  expect((await lib.requireLecteur()).kind).toBe('client')
  const lines = await house.journal.findMany({ where: { agencyId }, orderBy: { id: 'asc' } })
  expect(lines.map(({ evenement, compteId, acteurId }) => [evenement, compteId, acteurId])).toEqual([
    ['vue-client', compte.id, staff.userId],
    ['vue-client-quittee', compte.id, staff.userId],
  ])
})

test('no compte of another agency, of another trade, closed or not published; no other session, no altered word, no other role', async () => {
  const { staff, agencyId, compte, lib, voir } = await world()
  const elsewhere = await given.compte((await given.agency()).id)
  const [cache, ferme] = [await given.compte(agencyId, { publie: false }), await given.compte(agencyId)]
  await house.compte.update({ where: { id: ferme.id }, data: { accesFermeLe: new Date() } })
  for (const { id } of [elsewhere, cache, ferme, { id: randomUUID() }]) expect(await voir(id)).toBeNull()
  expect(jar.has('palier.vue')).toBe(false)
  await voir()
  const own = jar.get('palier.vue') ?? ''
  // Of another trade by now.
  await house.staff.updateMany({ where: { userId: staff.userId }, data: { metiers: ['GERANCE'] } })
  expect(await lib.maybeEnVue()).toBeNull()
  await house.staff.updateMany({ where: { userId: staff.userId }, data: { metiers: ['GERANCE', 'SYNDIC'] } })
  expect(await lib.maybeEnVue()).not.toBeNull()
  for (const role of ['COMPTABLE', 'LECTURE'] as const) {
    await house.staff.updateMany({ where: { userId: staff.userId }, data: { role } })
    expect([role, await lib.maybeEnVue()]).toEqual([role, null])
  }
  await house.staff.updateMany({ where: { userId: staff.userId }, data: { role: 'GESTIONNAIRE' } })
  const [text = '', signature = ''] = own.split('.')
  const forged = Buffer.from(Buffer.from(text, 'base64url').toString().replace(compte.id, elsewhere.id)).toString('base64url')
  for (const value of [`${forged}.${signature}`, text, '', `${text}.`, 'x'.repeat(10_000)]) {
    jar.set('palier.vue', value)
    expect(await lib.maybeEnVue()).toBeNull()
  }
  // The cookie of one session is worth nothing in another; closed, the compte is seen no more.
  await world()
  jar.set('palier.vue', own)
  expect(await lib.maybeEnVue()).toBeNull()
})

test('it ends by itself, and with the access of the compte', async () => {
  const { compte, lib, voir } = await world()
  await voir()
  // Not marked as used by what follows, which no request encloses.
  await house.session.updateMany({ data: { lastUsedAt: new Date(Date.now() + 31 * 60_000) } })
  jest.useFakeTimers({
    now: Date.now() + 31 * 60_000,
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask'],
  })
  expect(await lib.maybeEnVue()).toBeNull()
  jest.useRealTimers()
  expect(await lib.maybeEnVue()).not.toBeNull()
  await house.compte.update({ where: { id: compte.id }, data: { accesFermeLe: new Date() } })
  expect(await lib.maybeEnVue()).toBeNull()
})

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) =>
    statSync(join(root, folder, name)).isDirectory() ? walk(`${folder}/${name}`) : [`${folder}/${name}`],
  )

test('every action of the client spaces refuses, before it reads what it is sent', async () => {
  const { voir, client } = await world()
  await voir()
  const files = walk('app/(espace)').filter((file) => readFileSync(join(root, file), 'utf8').startsWith("'use server'"))
  expect(files.length).toBeGreaterThan(10)
  const answers: Record<string, string | null> = {}
  for (const file of files) {
    const actions: Record<string, (previous: unknown, form: FormData) => Promise<unknown>> = await import(join(root, file))
    for (const [name, run] of Object.entries(actions)) answers[`${file} ${name}`] = await led(() => run(IDLE, new FormData()))
  }
  expect(Object.entries(answers).filter(([, where]) => where !== '/vue-seule')).toEqual([])
  expect(Object.keys(answers).length).toBeGreaterThan(20)
  // Nothing of the client was touched.
  expect(await house.acces.findFirstOrThrow({ where: { userId: client.userId } })).toMatchObject({ vuLe: null, vuAvant: null })
  expect(await house.session.count({ where: { userId: client.userId } })).toBe(0)
  expect(await house.courrierPersonnel.count()).toBe(0)
})
