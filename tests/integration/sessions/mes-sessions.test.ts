import { openSession } from '@/lib/auth'
import { house } from '@/lib/db'
import { aMarquer, lireSession, marquerUtilisee } from '@/lib/session-lue'
import { durees } from '@/lib/sessions/durees'
import { fermerLesAutresSessions, fermerUneSession, mesSessions } from '@/lib/sessions/mes-sessions'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { browser, PASSWORD, pending, person, signedIn, withApplication } from '../../support/given-facteurs'

useDatabase()
jest.setTimeout(30_000)

const isClosed = async (id: string) => (await lireSession(id)) === null

test('this one first, then by last use, in words; only open ones, and only hers', async () => {
  const user = await person()
  const [old, recent, here] = [await signedIn(user), await signedIn(user), await signedIn(user)]
  await signedIn(await person())
  await house.session.update({ where: { id: old.sessionId }, data: { lastUsedAt: new Date('2026-01-01'), address: '127.0.0.1' } })
  await house.session.update({ where: { id: here.sessionId }, data: { lastUsedAt: new Date('2025-01-01') } })
  const expired = await signedIn(user)
  await house.session.update({ where: { id: expired.sessionId }, data: { expires: new Date() } })
  const listed = await mesSessions(here)
  expect(listed.map(({ id }) => id)).toEqual([here.sessionId, recent.sessionId, old.sessionId])
  expect(listed[0]).toMatchObject({ ici: true, appareil: 'Firefox sur Windows' })
  expect(listed[2]).toMatchObject({ ici: false, lieu: 'Réseau local' })
})

test('a sign-in that waits for its second factor is not listed', async () => {
  const { user, ajout } = await withApplication(await person())
  await pending(user)
  expect(await mesSessions({ userId: user.id, sessionId: ajout.session?.id ?? '' })).toHaveLength(1)
})

test('closed, a session opens nothing from the next request on, and its device is to be announced again', async () => {
  const user = await person()
  const elsewhere = browser()
  const [here, other] = [await signedIn(user), await signedIn(user, elsewhere)]
  expect(await fermerUneSession(here, other.sessionId, here.origin)).toBe(true)
  expect(await isClosed(other.sessionId)).toBe(true)
  expect(await isClosed(here.sessionId)).toBe(false)
  expect(await house.appareil.count({ where: { userId: user.id, hash: elsewhere.appareil ?? '' } })).toBe(0)
  expect(await house.journal.count({ where: { acteurId: user.id, evenement: 'session-fermee' } })).toBe(1)
  expect(await fermerUneSession(here, other.sessionId, here.origin)).toBe(false)
  const before = await house.courrierPersonnel.count({ where: { to: user.email } })
  await openSession(user.email, PASSWORD, elsewhere)
  expect(await house.courrierPersonnel.count({ where: { to: user.email } })).toBe(before + 1)
})

test('another session of this very browser is closed, and the browser stays known', async () => {
  const user = await person()
  const mine = browser()
  const [one, two] = [await signedIn(user, mine), await signedIn(user, mine)]
  await fermerUneSession(two, one.sessionId, mine)
  expect(await house.appareil.count({ where: { userId: user.id, hash: mine.appareil ?? '' } })).toBe(1)
})

test('nobody closes the session of another, nor this one from here', async () => {
  const [mine, theirs] = [await signedIn(await person()), await signedIn(await person())]
  expect(await fermerUneSession(mine, theirs.sessionId, mine.origin)).toBe(false)
  expect(await fermerUneSession(mine, mine.sessionId, mine.origin)).toBe(false)
  expect(await isClosed(theirs.sessionId)).toBe(false)
})

test('all the others, and only hers', async () => {
  const user = await person()
  const [a, b, here, theirs] = [await signedIn(user), await signedIn(user), await signedIn(user), await signedIn(await person())]
  expect(await fermerLesAutresSessions(here, here.origin)).toBe(2)
  expect(await Promise.all([a, b, here, theirs].map(({ sessionId }) => isClosed(sessionId)))).toEqual([true, true, false, false])
  expect(await fermerLesAutresSessions(here, here.origin)).toBe(0)
})

test('the last use is written down every few minutes, not at every page', async () => {
  const { sessionId } = await signedIn(await person())
  const read = async () => {
    const session = await lireSession(sessionId)
    if (!session) throw new Error('No session')
    return session
  }
  expect(aMarquer(await read())).toBe(false)
  await house.session.update({ where: { id: sessionId }, data: { lastUsedAt: new Date(Date.now() - 6 * 60_000) } })
  const due = await read()
  expect(aMarquer(due)).toBe(true)
  await marquerUtilisee(due)
  expect(aMarquer(await read())).toBe(false)
})

describe('unused, a session ends by itself', () => {
  const HOUR = 3_600_000
  const end = async (id: string) => (await house.session.findUniqueOrThrow({ where: { id } })).expires.getTime()
  const age = (id: string, ms: number) =>
    house.session.update({ where: { id }, data: { createdAt: new Date(Date.now() - ms), lastUsedAt: new Date(0) } })
  const use = async (id: string) => {
    const session = await lireSession(id)
    if (session) await marquerUtilisee(session)
  }

  test('a client’s after a fortnight, put off by each use, a month at most', async () => {
    const { sessionId } = await signedIn(await person())
    expect(await end(sessionId)).toBeLessThanOrEqual(Date.now() + 14 * 24 * HOUR)
    await age(sessionId, 10 * 24 * HOUR)
    await use(sessionId)
    expect(await end(sessionId)).toBeGreaterThan(Date.now() + 13.9 * 24 * HOUR)
    await age(sessionId, 29 * 24 * HOUR)
    await use(sessionId)
    expect(await end(sessionId)).toBeLessThanOrEqual(Date.now() + 24 * HOUR)
  })

  test('that of codes is not put off: half a day', async () => {
    const codes = await given.code(await given.compte((await given.agency()).id))
    const { sessionId } = await given.porteur(codes)
    const before = await end(sessionId)
    await use(sessionId)
    expect(await end(sessionId)).toBe(before)
  })

  test('a staff member’s after two hours, twelve at most', () => {
    expect(durees('OPEN', true)).toEqual({ absolue: 12 * HOUR, inactive: 2 * HOUR })
  })
})
