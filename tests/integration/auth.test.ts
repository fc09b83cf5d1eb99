import { closeSession, cookieOf, openSession, sessionOf, WRONG } from '@/lib/auth'
import { house as db } from '@/lib/db'
import { hashPassword, verifyPassword } from '@/lib/password'
import { Refusal } from '@/lib/refusal'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { until } from '../support/until'

useDatabase()

const PASSWORD = 'Un-vrai-mot-de-passe-2026!'
let addresses = 0
const origin = (address = `192.0.2.${++addresses}`) => ({ address, device: 'Firefox' })
const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(Refusal)
  return (error as Refusal).message
}

const person = async () => given.user(undefined, await hashPassword(PASSWORD))

test('the right password opens a session, whatever the case and the spaces of the address', async () => {
  const user = await person()
  const session = await openSession(`  ${user.email.toUpperCase()} `, PASSWORD, origin())
  const row = await db.session.findUniqueOrThrow({ where: { id: session.id } })
  expect(row).toMatchObject({ userId: user.id, closedAt: null, device: 'Firefox' })
  // Unused, it ends after a fortnight.
  expect(row.expires.getTime() - Date.now()).toBeGreaterThan(13 * 24 * 3600 * 1000)
})

test('an accent typed in two strokes is the same password', async () => {
  const user = await given.user(undefined, await hashPassword('Déjà-vu à l’étage 12'.normalize('NFC')))
  await expect(openSession(user.email, 'Déjà-vu à l’étage 12'.normalize('NFD'), origin())).resolves.toMatchObject({ userId: user.id })
})

test('a staff session lasts a working day', async () => {
  const agency = await given.agency()
  const user = await person()
  await db.staff.create({ data: { agencyId: agency.id, userId: user.id, role: 'LECTURE' } })
  const { expires } = await openSession(user.email, PASSWORD, origin())
  expect(expires.getTime() - Date.now()).toBeLessThanOrEqual(12 * 3600 * 1000)
})

test('a wrong password, an unknown address and a login without a password get one same answer, and no session', async () => {
  const user = await person()
  const without = await given.user()
  for (const [email, password] of [
    [user.email, 'faux'],
    [user.email, ''],
    [user.email, PASSWORD.toLowerCase()],
    ['inconnu@palier.test', PASSWORD],
    [without.email, PASSWORD],
    ['x'.repeat(10_000), 'y'.repeat(10_000)],
    [`${user.email.slice(0, 1)}\u0000@palier.test`, 'NUL\u0000'],
  ] as const) {
    expect(await refusal(openSession(email, password, origin()))).toBe(WRONG)
  }
  expect(await db.session.count({ where: { userId: { in: [user.id, without.id] } } })).toBe(0)
})

test('an unknown address costs the work of a wrong password', async () => {
  const hash = await hashPassword(PASSWORD)
  const time = async (stored: string | null) => {
    const start = performance.now()
    for (let i = 0; i < 10; i++) expect(await verifyPassword(stored, 'faux')).toBe(false)
    return performance.now() - start
  }
  await time(hash)
  const [known, unknown] = [await time(hash), await time(null)]
  // Argon2 with the same parameters: without it the unknown address would cost a thousandth.
  expect(unknown).toBeGreaterThan(known / 3)
})

test('the ninth failure of an address on an account is made to wait, even with the right password; another address is not', async () => {
  const user = await person()
  const here = origin()
  for (let i = 0; i < 8; i++) expect(await refusal(openSession(user.email, 'faux', here))).toBe(WRONG)
  expect(await refusal(openSession(user.email, PASSWORD, here))).toMatch(
    /^Trop d’essais de connexion\. Réessayez dans \d+ (secondes|minutes)\.$/,
  )
  await expect(openSession(user.email, PASSWORD, origin())).resolves.toMatchObject({ userId: user.id })
})

test('who tries from one address does not lock the person out of all others', async () => {
  const user = await person()
  const attacker = origin()
  for (let i = 0; i < 64; i++) await refusal(openSession(user.email, 'faux', attacker))
  await expect(openSession(user.email, PASSWORD, origin())).resolves.toMatchObject({ userId: user.id })
}, 30_000)

test('the counters keep no address', async () => {
  const user = await person()
  await refusal(openSession(user.email, 'faux', origin('203.0.113.7')))
  const kept = (await db.throttle.findMany()).map(({ key }) => key).join()
  expect(kept).not.toContain(user.email)
  expect(kept).not.toContain('203.0.113.7')
})

test('an address that tries account after account is made to wait', async () => {
  const here = origin()
  const answers: string[] = []
  for (let i = 0; i < 41; i++) answers.push(await refusal(openSession(`personne-${i}@palier.test`, 'faux', here)))
  expect(answers.slice(0, 40)).toEqual(Array(40).fill(WRONG))
  expect(answers[40]).toMatch(/^Trop d’essais/)
}, 30_000)

test('an office may stand behind one address: successes are not counted', async () => {
  const user = await person()
  const here = origin()
  for (let i = 0; i < 45; i++) await openSession(user.email, PASSWORD, here)
}, 30_000)

test('a success gives the attempts back', async () => {
  const user = await person()
  const here = origin()
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 5; i++) await refusal(openSession(user.email, 'faux', here))
    await openSession(user.email, PASSWORD, here)
  }
}, 30_000)

test('parallel attempts are all counted', async () => {
  const user = await person()
  const here = origin()
  const answers = await Promise.all(Array.from({ length: 20 }, () => refusal(openSession(user.email, 'faux', here))))
  expect(answers.filter((answer) => answer === WRONG)).toHaveLength(8)
})

test('a closed session stays closed, with the first time of closing', async () => {
  const user = await person()
  const { id } = await openSession(user.email, PASSWORD, origin())
  await closeSession(id)
  const { closedAt } = await db.session.findUniqueOrThrow({ where: { id } })
  await closeSession(id)
  expect(closedAt).not.toBeNull()
  expect((await db.session.findUniqueOrThrow({ where: { id } })).closedAt).toEqual(closedAt)
})

test('a second factor that is being added while the password is checked is asked for', async () => {
  const user = await person()
  let signing: Promise<{ step: string }> | undefined
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "user" where id = ${user.id}::uuid for no key update`
    signing = openSession(user.email, PASSWORD, origin())
    await until(async () => (await db.$queryRaw<unknown[]>`select 1 from pg_locks where not granted`).length > 0)
    await tx.passkey.create({ data: { userId: user.id, credentialId: user.id, publicKey: new Uint8Array(1), nom: 'Clé' } })
  })
  expect(await signing).toMatchObject({ step: 'SECOND_FACTOR' })
})

test('a token names its session until its end, also one that was read before; an altered one names none', async () => {
  const user = await person()
  const session = await openSession(user.email, PASSWORD, origin())
  const { value } = await cookieOf({ id: session.id, expires: new Date(Date.now() + 60_000) })
  expect([await sessionOf(value), await sessionOf(value)]).toEqual([session.id, session.id])
  for (const altered of ['', 'x', value.slice(0, -2), `${value.slice(0, -6)}AAAAAA`]) expect(await sessionOf(altered)).toBeNull()
  jest.useFakeTimers({ now: Date.now() + 120_000, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] })
  try {
    expect(await sessionOf(value)).toBeNull()
  } finally {
    jest.useRealTimers()
  }
})
