import { openSession } from '@/lib/auth'
import { house as db } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { changerMotDePasse } from '@/lib/mot-de-passe/changer'
import { hashPassword, verifyPassword } from '@/lib/password'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()
afterAll(closeQueue)

const OLD = 'Un-ancien-passage-41!'
const origin = { address: '192.0.2.201', device: 'Essai' }
const NEW = 'Tournesol-7-Violet'
const saisie = (facts: Partial<Record<'ancienMotDePasse' | 'motDePasse' | 'confirmation', string>> = {}) => ({
  ancienMotDePasse: OLD,
  motDePasse: NEW,
  confirmation: NEW,
  ...facts,
})

async function person() {
  const viewer = await given.client(await given.compte((await given.agency()).id))
  await db.user.update({ where: { id: viewer.userId }, data: { passwordHash: await hashPassword(OLD) } })
  const session = () => db.session.create({ data: { userId: viewer.userId, expires: new Date(Date.now() + 60_000) } })
  const [here, there] = [await session(), await session()]
  return { viewer: { ...viewer, sessionId: here.id }, elsewhere: { ...viewer, sessionId: there.id } }
}
const closed = async ({ sessionId }: { sessionId: string }) =>
  (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).closedAt !== null
const hashOf = async ({ userId }: { userId: string }) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).passwordHash

test('the new one serves at once, the old one no longer; the other sessions are closed, this one stays; a mail tells', async () => {
  const { viewer, elsewhere } = await person()
  const other = await person()
  await changerMotDePasse(viewer, saisie(), origin)
  expect(await db.journal.count({ where: { evenement: 'mot-de-passe-change', acteurId: viewer.userId } })).toBe(1)
  await expect(openSession(viewer.email, NEW, { address: '192.0.2.1', device: '' })).resolves.toMatchObject({ userId: viewer.userId })
  await expect(openSession(viewer.email, OLD, { address: '192.0.2.1', device: '' })).rejects.toThrow(/ne correspond pas/)
  expect(await closed(viewer)).toBe(false)
  expect(await closed(elsewhere)).toBe(true)
  expect(await closed(other.elsewhere)).toBe(false)
  expect(await verifyPassword(await hashOf(other.viewer), OLD)).toBe(true)
  expect(await db.courrierPersonnel.findMany({ where: { to: viewer.email, modele: { startsWith: 'mot-de-passe' } } })).toMatchObject([
    { modele: 'mot-de-passe-change' },
  ])
})

test.each([
  ['ancienMotDePasse', { ancienMotDePasse: 'faux' }],
  ['motDePasse', { motDePasse: OLD, confirmation: OLD }],
  ['motDePasse', { motDePasse: 'court', confirmation: 'court' }],
  ['motDePasse', { motDePasse: 'Motdepasse2026!', confirmation: 'Motdepasse2026!' }],
  ['motDePasse', { motDePasse: `Aa1-${'x'.repeat(10_000)}` }],
  ['confirmation', { confirmation: `${NEW} ` }],
])('refused at « %s », nothing changes: %j', async (champ, facts) => {
  const { viewer, elsewhere } = await person()
  const before = await hashOf(viewer)
  await expect(changerMotDePasse(viewer, saisie(facts), origin)).rejects.toMatchObject({ name: 'Refusal', champ })
  expect(await hashOf(viewer)).toBe(before)
  expect(await closed(elsewhere)).toBe(false)
  expect(await db.courrierPersonnel.count({ where: { to: viewer.email } })).toBe(0)
})

test('the old one is guessed at eight times, even with the right one after; the person’s other session is not hindered', async () => {
  const { viewer, elsewhere } = await person()
  for (let i = 0; i < 8; i++)
    await expect(changerMotDePasse(viewer, saisie({ ancienMotDePasse: 'faux' }), origin)).rejects.toThrow(/pas votre mot de passe/)
  await expect(changerMotDePasse(viewer, saisie(), origin)).rejects.toThrow(/^Trop d’essais\. Réessayez dans/)
  await expect(changerMotDePasse(elsewhere, saisie(), origin)).resolves.toBeUndefined()
})

test('changed twice at once, one wins and the other is told', async () => {
  const { viewer, elsewhere } = await person()
  const second = 'Hirondelle-4-Cuivre'
  const done = await Promise.allSettled([
    changerMotDePasse(viewer, saisie(), origin),
    changerMotDePasse(elsewhere, saisie({ motDePasse: second, confirmation: second }), origin),
  ])
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await verifyPassword(await hashOf(viewer), done[0]?.status === 'fulfilled' ? NEW : second)).toBe(true)
})

test('who signs in with the old one at that very moment is not left inside', async () => {
  const { viewer } = await person()
  const enter = (i: number) => openSession(viewer.email, OLD, { address: `198.51.100.${i}`, device: 'voleur' })
  await Promise.allSettled([changerMotDePasse(viewer, saisie(), origin), ...Array.from({ length: 12 }, (_, i) => enter(i))])
  expect(await db.session.count({ where: { userId: viewer.userId, device: 'voleur', closedAt: null } })).toBe(0)
})
