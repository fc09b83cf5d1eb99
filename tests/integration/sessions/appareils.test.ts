import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSession, WRONG } from '@/lib/auth'
import { house } from '@/lib/db'
import { envoyerCourrierPersonnel } from '@/lib/jobs/courrier-personnel'
import { closeMail } from '@/lib/mail'
import { readMail } from '@/lib/mailbox'
import { Refusal } from '@/lib/refusal'
import { empreinteDAppareil, nouvelAppareil } from '@/lib/sessions/appareil'
import { startMailCatcher } from '@/scripts/support/mail-catcher.mjs'
import { useDatabase } from '../../support/database'
import { browser, PASSWORD, person, refusal } from '../../support/given-facteurs'

useDatabase()
jest.setTimeout(60_000)

const announced = (to: string) =>
  house.courrierPersonnel.findMany({ where: { to, modele: 'nouvelle-connexion' }, orderBy: { createdAt: 'asc' } })
const devices = (userId: string) => house.appareil.count({ where: { userId } })

test('the cookie of a device is 256 bits, and only its hash is kept; anything else is no device', async () => {
  const jeton = nouvelAppareil()
  expect(Buffer.from(jeton, 'base64url')).toHaveLength(32)
  expect(empreinteDAppareil(jeton)).toMatch(/^[0-9a-f]{64}$/)
  for (const other of [undefined, '', 'court', `${jeton}a`, 'é'.repeat(43), 'x'.repeat(10_000)])
    expect(empreinteDAppareil(other)).toBeUndefined()
})

test('the first session of a login is announced to nobody; a device that is known neither; another one is', async () => {
  const user = await person()
  const [mine, other] = [browser(), browser()]
  await openSession(user.email, PASSWORD, mine)
  await openSession(user.email, PASSWORD, { ...mine, address: '203.0.113.5', device: 'une version plus récente' })
  expect(await announced(user.email)).toHaveLength(0)
  const { id } = await openSession(user.email, PASSWORD, other)
  expect(await announced(user.email)).toMatchObject([{ objetId: id }])
  expect(await devices(user.id)).toBe(2)
  expect(await house.journal.count({ where: { acteurId: user.id, evenement: 'nouvel-appareil' } })).toBe(1)
})

test('two new devices at once are both announced', async () => {
  const user = await person()
  await openSession(user.email, PASSWORD, browser())
  await Promise.all([openSession(user.email, PASSWORD, browser()), openSession(user.email, PASSWORD, browser())])
  expect(await announced(user.email)).toHaveLength(2)
})

test('the device of one person is not known for another, nor one without a cookie', async () => {
  const [one, two] = [await person(), await person()]
  const shared = browser()
  await openSession(one.email, PASSWORD, shared)
  await openSession(two.email, PASSWORD, browser())
  await openSession(two.email, PASSWORD, shared)
  expect(await announced(two.email)).toHaveLength(1)
  await openSession(one.email, PASSWORD, { ...shared, appareil: undefined })
  expect(await announced(one.email)).toHaveLength(1)
})

test('a refused sign-in makes no device known', async () => {
  const user = await person()
  const mine = browser()
  expect(await refusal(openSession(user.email, 'faux', mine))).toBe(WRONG)
  expect(await devices(user.id)).toBe(0)
})

describe('a flood on one account', () => {
  const asked = jest.fn(async () => {
    throw new Refusal('Encore une vérification.', 'captcha')
  })

  async function flooded() {
    const user = await person()
    const mine = browser()
    await openSession(user.email, PASSWORD, mine)
    // The owner's success gave the attempts back: the flood comes after.
    for (let i = 0; i < 60; i++) await refusal(openSession(user.email, 'faux', browser()))
    return { user, mine }
  }

  test('asks a browser nobody knows for its work, and lets the owner’s own device in', async () => {
    const { user, mine } = await flooded()
    expect(await refusal(openSession(user.email, 'faux', browser(), asked))).toBe('Encore une vérification.')
    expect(await refusal(openSession(user.email, PASSWORD, browser(), asked))).toBe('Encore une vérification.')
    expect(await refusal(openSession(user.email, PASSWORD, browser()))).toMatch(/^Trop d’essais/)
    await expect(openSession(user.email, PASSWORD, mine, asked)).resolves.toMatchObject({ step: 'OPEN' })
  })

  test('whoever does the work tries on, from a new device too', async () => {
    const { user } = await flooded()
    const worked = jest.fn(async () => undefined)
    expect(await refusal(openSession(user.email, 'faux', browser(), worked))).toBe(WRONG)
    await expect(openSession(user.email, PASSWORD, browser(), worked)).resolves.toMatchObject({ step: 'OPEN' })
    expect(worked).toHaveBeenCalledTimes(2)
  })

  test('from the owner’s own device it is made to wait there alone', async () => {
    const { user, mine } = await flooded()
    for (let i = 0; i < 8; i++) expect(await refusal(openSession(user.email, 'faux', mine))).toBe(WRONG)
    expect(await refusal(openSession(user.email, PASSWORD, mine))).toMatch(/^Trop d’essais/)
    await expect(openSession(user.email, PASSWORD, browser(), async () => undefined)).resolves.toMatchObject({ step: 'OPEN' })
  })

  test('a cookie that the person has never used is no device of hers', async () => {
    const { user } = await flooded()
    const other = await person()
    const theirs = browser()
    await openSession(other.email, PASSWORD, theirs)
    expect(await refusal(openSession(user.email, PASSWORD, theirs, asked))).toBe('Encore une vérification.')
  })
})

test('the mail says which device, where and when, and leads to a new password', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'palier-mails-'))
  const catcher = await startMailCatcher({ folder })
  process.env.SMTP_URL = `smtp://127.0.0.1:${catcher.port}`
  const { env } = await import('@/lib/env')
  Object.assign(env(), { SMTP_URL: process.env.SMTP_URL })
  const user = await person()
  await openSession(user.email, PASSWORD, browser())
  await openSession(user.email, PASSWORD, { ...browser(), address: '82.64.12.9' })
  const [courrier] = await announced(user.email)
  await envoyerCourrierPersonnel({ courrierId: courrier?.id ?? '' }, { last: false })
  const [name = ''] = readdirSync(folder)
  const mail = await readMail(folder, name.replace('.eml', ''))
  expect(mail).toMatchObject({ to: user.email, subject: 'Nouvelle connexion à votre espace' })
  for (const words of ['Firefox sur Windows', 'Adresse 82.64.12.9', 'heure de Paris', '/mot-de-passe-oublie'])
    expect(mail?.text).toContain(words)
  expect(await announced(user.email)).toHaveLength(0)
  await closeMail()
  await catcher.close()
  await rm(folder, { recursive: true, force: true })
})
