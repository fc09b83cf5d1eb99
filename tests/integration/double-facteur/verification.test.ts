import { house } from '@/lib/db'
import { connecterParCle, defiDeConnexion, defiDeVerification } from '@/lib/double-facteur/connexion-par-cle'
import { connexionEnAttente, verifierParCle, verifierParCode, verifierParSecours } from '@/lib/double-facteur/verification'
import { closeQueue } from '@/lib/jobs'
import { changerMotDePasse } from '@/lib/mot-de-passe/changer'
import { lireSession } from '@/lib/session-lue'
import { clientViewer } from '@/lib/viewer-kinds'
import { authentificateur } from '../../support/authentificateur'
import { useDatabase } from '../../support/database'
import {
  browser,
  codeNow,
  PASSWORD,
  pending,
  person,
  refusal,
  signedIn,
  staffPerson,
  withApplication,
  withKey,
} from '../../support/given-facteurs'

useDatabase()
afterAll(closeQueue)
jest.setTimeout(30_000)

const FAUX = /ne correspond pas/
const row = (id: string) => house.session.findUniqueOrThrow({ where: { id } })
const open = (userId: string) => house.session.count({ where: { userId, step: 'OPEN', closedAt: null } })

test('without a second factor the password opens the space, to staff only the page where one is set up', async () => {
  expect((await signedIn(await person())).step).toBe('OPEN')
  const staff = await signedIn(await staffPerson())
  expect(staff.step).toBe('ENROLMENT')
  expect((await row(staff.sessionId)).expires.getTime() - Date.now()).toBeLessThanOrEqual(3600_000)
})

test('the password alone opens nothing: the session that waits is read by nobody, and lasts ten minutes', async () => {
  const { user } = await withApplication(await person())
  const { sessionId } = await pending(user)
  expect(await lireSession(sessionId)).toBeNull()
  expect((await row(sessionId)).expires.getTime() - Date.now()).toBeLessThanOrEqual(600_000)
  await house.session.update({ where: { id: sessionId }, data: { expires: new Date() } })
  expect(await connexionEnAttente(sessionId)).toBeNull()
})

test('a right code closes the session that waited and opens another', async () => {
  const { user, secret } = await withApplication(await person())
  const attente = await pending(user)
  const session = await verifierParCode(attente, codeNow(secret), browser())
  expect(session).toMatchObject({ step: 'OPEN', userId: user.id })
  expect(session.id).not.toBe(attente.sessionId)
  expect((await row(attente.sessionId)).closedAt).not.toBeNull()
  expect(await lireSession(session.id)).toMatchObject({ user_id: user.id, step: 'OPEN' })
  expect(await connexionEnAttente(session.id)).toBeNull()
})

test('a staff session opened in two steps lasts a working day', async () => {
  const { user, secret } = await withApplication(await staffPerson())
  const { expires } = await verifierParCode(await pending(user), codeNow(secret), browser())
  expect(expires.getTime() - Date.now()).toBeLessThanOrEqual(12 * 3600_000)
  expect(expires.getTime() - Date.now()).toBeGreaterThan(11 * 3600_000)
})

test('a code serves once: not again, not the one before, and not that of the activation', async () => {
  const { user, secret, used } = await withApplication(await person())
  expect(await refusal(verifierParCode(await pending(user), used, browser()))).toMatch(FAUX)
  const code = codeNow(secret)
  await verifierParCode(await pending(user), code, browser())
  expect(await refusal(verifierParCode(await pending(user), code, browser()))).toMatch(FAUX)
  expect(await refusal(verifierParCode(await pending(user), codeNow(secret, -30), browser()))).toMatch(FAUX)
  await expect(verifierParCode(await pending(user), codeNow(secret, 30), browser())).resolves.toMatchObject({ step: 'OPEN' })
})

test('one code sent twenty times at once, to one session or to several, opens one', async () => {
  const { user, secret } = await withApplication(await person())
  const before = await open(user.id)
  const waiting = await Promise.all(Array.from({ length: 4 }, () => pending(user)))
  const code = codeNow(secret)
  const answers = await Promise.allSettled([...waiting, ...waiting].map((attente) => verifierParCode(attente, code, browser())))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await open(user.id)).toBe(before + 1)
})

test('the code of another person is wrong, and so is what is no code', async () => {
  const [{ user }, other] = [await withApplication(await person()), await withApplication(await person())]
  const attente = await pending(user)
  for (const typed of [codeNow(other.secret), '', '12345', 'x'.repeat(10_000), '\u0000'])
    expect(await refusal(verifierParCode(attente, typed, browser()))).toMatch(FAUX)
})

test('an application set up under another secret of the house is none: recovery codes remain', async () => {
  const { user, codes } = await withApplication(await person())
  const other = await withApplication(await person())
  const { totpSecret } = await house.user.findUniqueOrThrow({ where: { id: other.user.id } })
  await house.user.update({ where: { id: user.id }, data: { totpSecret } })
  const attente = await pending(user)
  expect(attente.application).toBe(false)
  expect(await refusal(verifierParCode(attente, codeNow(other.secret), browser()))).toMatch(FAUX)
  await expect(verifierParSecours(attente, codes[0] ?? '', browser())).resolves.toMatchObject({ step: 'OPEN' })
})

test('a recovery code serves once, however it is typed, also twice at once', async () => {
  const { user, codes } = await withApplication(await person())
  const [first = '', second = ''] = codes
  await verifierParSecours(await pending(user), ` ${first.toLowerCase().replaceAll('-', ' ')} `, browser())
  expect(await refusal(verifierParSecours(await pending(user), first, browser()))).toMatch(FAUX)
  const waiting = [await pending(user), await pending(user), await pending(user)]
  const answers = await Promise.allSettled(waiting.map((attente) => verifierParSecours(attente, second, browser())))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await pending(user)).secours).toHaveLength(8)
  expect(await house.journal.count({ where: { acteurId: user.id, evenement: 'code-de-secours-utilise' } })).toBe(2)
})

test('a recovery code of another person, or what is none, opens nothing', async () => {
  const [{ user }, other] = [await withApplication(await person()), await withApplication(await person())]
  const attente = await pending(user)
  expect(await refusal(verifierParSecours(attente, other.codes[0] ?? '', browser()))).toMatch(FAUX)
  for (const typed of ['', '123456', 'x'.repeat(10_000)])
    expect(await refusal(verifierParSecours(attente, typed, browser()))).toMatch(/douze signes/)
})

test('a password changed, or the session closed, while a code is awaited: the sign-in has to begin again', async () => {
  const { user, secret, ajout } = await withApplication(await person())
  const attente = await pending(user)
  const viewer = clientViewer({
    ...{ userId: user.id, sessionId: ajout.session?.id ?? '', email: user.email, nom: user.email, compteParDefautId: null, comptes: [] },
  })
  const NEW = 'Tournesol-7-Violet'
  await changerMotDePasse(viewer, { ancienMotDePasse: PASSWORD, motDePasse: NEW, confirmation: NEW }, browser())
  expect(await connexionEnAttente(attente.sessionId)).toBeNull()
  expect(await refusal(verifierParCode(attente, codeNow(secret), browser()))).toMatch(/Recommencez-la/)
})

describe('passkeys', () => {
  test('one passkey signs in alone, or after the password, and its use is written down', async () => {
    const { user, device } = await withKey(await person())
    const { challenge } = await defiDeConnexion(browser())
    expect(await connecterParCle(device.authenticate(challenge), browser())).toMatchObject({ step: 'OPEN', userId: user.id })
    const attente = await pending(user)
    const options = await defiDeVerification(attente)
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([device.id])
    expect(await verifierParCle(attente, device.authenticate(options.challenge), browser())).toMatchObject({ step: 'OPEN' })
    const { counter, lastUsedAt } = await house.passkey.findFirstOrThrow({ where: { userId: user.id } })
    expect(counter).toBe(3n)
    expect(lastUsedAt).not.toBeNull()
  })

  test('staff who sign in by a passkey are in: it is two factors', async () => {
    const { device } = await withKey(await staffPerson())
    const { challenge } = await defiDeConnexion(browser())
    const session = await connecterParCle(device.authenticate(challenge), browser())
    expect((await lireSession(session.id))?.staff?.double).toBe(true)
  })

  test('a challenge serves once, right or wrong, within five minutes, and for what it was given', async () => {
    const { user, device } = await withKey(await person())
    const answerTo = async (spoil: (challenge: string) => Promise<unknown>) => {
      const { challenge } = await defiDeConnexion(browser())
      await spoil(challenge)
      return refusal(connecterParCle(device.authenticate(challenge), browser()))
    }
    expect(await answerTo((challenge) => connecterParCle(device.authenticate(challenge), browser()))).toMatch(/pas été reconnue/)
    const wrong = authentificateur()
    expect(await answerTo((challenge) => refusal(connecterParCle(wrong.authenticate(challenge), browser())))).toMatch(/pas été reconnue/)
    expect(await answerTo((defi) => house.defi.updateMany({ where: { defi }, data: { expires: new Date() } }))).toMatch(/pas été reconnue/)
    expect(await answerTo((defi) => house.defi.updateMany({ where: { defi }, data: { usage: 'enregistrement' } }))).toMatch(
      /pas été reconnue/,
    )
    const made = authentificateur().authenticate('un-defi-que-personne-n-a-donne')
    expect(await refusal(connecterParCle({ ...made, id: device.id }, browser()))).toMatch(/pas été reconnue/)
    const { challenge } = await defiDeVerification(await pending(user))
    expect(await refusal(connecterParCle(device.authenticate(challenge), browser()))).toMatch(/pas été reconnue/)
  })

  test('answers to no challenge, one after the other from one address, do not fill the journal', async () => {
    const here = browser()
    const made = authentificateur().authenticate('un-defi-que-personne-n-a-donne')
    for (let i = 0; i < 70; i++) await refusal(connecterParCle(made, here))
    const told = await house.journal.count({ where: { address: here.address, evenement: 'connexion-refusee' } })
    expect(told).toBe(60)
  })

  test('the passkey of another person does not verify this one, whoever asked for the challenge', async () => {
    const [mine, theirs] = [await withKey(await person()), await withKey(await person())]
    const attente = await pending(mine.user)
    const one = await defiDeVerification(attente)
    expect(await refusal(verifierParCle(attente, theirs.device.authenticate(one.challenge), browser()))).toMatch(/pas été reconnue/)
    const two = await defiDeVerification(attente)
    const disguised = { ...theirs.device.authenticate(two.challenge), id: mine.device.id, rawId: mine.device.id }
    expect(await refusal(verifierParCle(attente, disguised, browser()))).toMatch(/pas été reconnue/)
    const other = await defiDeVerification(await pending(theirs.user))
    expect(await refusal(verifierParCle(attente, mine.device.authenticate(other.challenge), browser()))).toMatch(/pas été reconnue/)
  })

  test('a passkey and its copy, answering at the same instant with the same count: one opens a session', async () => {
    const { device } = await withKey(await person())
    const given = await Promise.all([1, 2, 3, 4].map(() => defiDeConnexion(browser())))
    const same = given.map(({ challenge }) => device.authenticate(challenge, { counter: 9 }))
    const answers = await Promise.allSettled(same.map((answer) => connecterParCle(answer, browser())))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('one answer sent ten times at once opens one session', async () => {
    const { user, device } = await withKey(await person())
    const before = await open(user.id)
    const { challenge } = await defiDeConnexion(browser())
    const answer = device.authenticate(challenge)
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => connecterParCle(answer, browser())))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await open(user.id)).toBe(before + 1)
  })
})

describe('slowed down, not locked out', () => {
  test('six codes by session, ten by person; her own device, her recovery codes and her passkeys still open', async () => {
    const { user, secret, codes, qui } = await withApplication(await person())
    const { device } = await (async () => {
      const session = await verifierParSecours(await pending(user), codes[9] ?? '', browser())
      const { preparerCle, ajouterCle } = await import('@/lib/double-facteur/mes-cles')
      const device = authentificateur()
      const who = { ...qui, sessionId: session.id, enrolement: false }
      await ajouterCle(who, device.register((await preparerCle(who)).challenge), 'Clé', browser())
      return { device }
    })()
    const said: string[] = []
    for (let session = 0; session < 2; session++) {
      const attente = await pending(user)
      for (let i = 0; i < 7; i++) said.push(await refusal(verifierParCode(attente, '000000', browser())))
    }
    expect(said.slice(0, 6).every((text) => FAUX.test(text))).toBe(true)
    expect(said[6]).toMatch(/^Trop d’essais/)
    expect(said.filter((text) => FAUX.test(text)).length).toBeLessThanOrEqual(10)
    expect(await refusal(verifierParCode(await pending(user), codeNow(secret), browser()))).toMatch(/^Trop d’essais/)
    // The device on which the application was set up is hers.
    await expect(verifierParCode(await pending(user, qui.origin), codeNow(secret), qui.origin)).resolves.toMatchObject({ step: 'OPEN' })
    await expect(verifierParSecours(await pending(user), codes[0] ?? '', browser())).resolves.toMatchObject({ step: 'OPEN' })
    const attente = await pending(user)
    const { challenge } = await defiDeVerification(attente)
    await expect(verifierParCle(attente, device.authenticate(challenge), browser())).resolves.toMatchObject({ step: 'OPEN' })
  })

  test('parallel guesses are all counted', async () => {
    const { user } = await withApplication(await person())
    const attente = await pending(user)
    const said = await Promise.all(Array.from({ length: 20 }, () => refusal(verifierParCode(attente, '000000', browser()))))
    expect(said.filter((text) => FAUX.test(text))).toHaveLength(6)
  })
})

test('refusals are told in the journal, without what was typed', async () => {
  const { user } = await withApplication(await person())
  const attente = await pending(user)
  await refusal(verifierParCode(attente, '424242', { ...browser(), address: '203.0.113.9' }))
  const told = await house.journal.findFirstOrThrow({ where: { sujetId: user.id, evenement: 'connexion-refusee' } })
  expect(told).toMatchObject({ address: '203.0.113.9', details: { etape: 'second facteur' } })
  expect(JSON.stringify(told, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('424242')
})
