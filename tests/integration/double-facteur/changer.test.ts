import { house } from '@/lib/db'
import { activerApplication, preparerApplication, retirerApplication } from '@/lib/double-facteur/application'
import { refaireLesCodes } from '@/lib/double-facteur/changer'
import { leverLaDoubleVerification } from '@/lib/double-facteur/lever'
import { ajouterCle, preparerCle, retirerCle } from '@/lib/double-facteur/mes-cles'
import { verifierParSecours } from '@/lib/double-facteur/verification'
import { lireSession } from '@/lib/session-lue'
import { authentificateur } from '../../support/authentificateur'
import { useDatabase } from '../../support/database'
import { browser, codeNow, pending, person, refusal, signedIn, staffPerson, withApplication, withKey } from '../../support/given-facteurs'

useDatabase()
jest.setTimeout(30_000)

const mails = async (to: string) =>
  (await house.courrierPersonnel.findMany({ where: { to, modele: { not: 'nouvelle-connexion' } }, orderBy: { createdAt: 'asc' } })).map(
    ({ modele }) => modele,
  )
const told = async (acteurId: string) =>
  (await house.journal.findMany({ where: { acteurId }, orderBy: { id: 'asc' } })).map(({ evenement }) => evenement)
const closed = async (id: string) => (await house.session.findUniqueOrThrow({ where: { id } })).closedAt !== null
const secretIn = ({ cle }: { cle: string }) => cle.replaceAll(' ', '')

test('the first factor: ten recovery codes, the other sessions closed, this one changed, a mail, the journal', async () => {
  const user = await person()
  const elsewhere = await signedIn(user)
  const { ajout, qui } = await withApplication(user)
  expect(ajout.codes).toHaveLength(10)
  expect(await closed(elsewhere.sessionId)).toBe(true)
  expect(await closed(qui.sessionId)).toBe(true)
  expect(await lireSession(ajout.session?.id ?? '')).toMatchObject({ user_id: user.id })
  expect(await mails(user.email)).toEqual(['double-verification-activee'])
  expect(await told(user.id)).toContain('totp-active')
})

test('nothing of the secret or of the codes can be read in the database', async () => {
  const { user, secret, codes } = await withApplication(await person())
  const kept = JSON.stringify([
    await house.user.findUniqueOrThrow({ where: { id: user.id } }),
    await house.codeSecours.findMany({ where: { userId: user.id } }),
    (await house.journal.findMany({ where: { acteurId: user.id } })).map(({ details, evenement }) => [details, evenement]),
  ])
  for (const text of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) expect(kept).not.toContain(text)
})

test('staff set it up in the session that the password opened, which then opens the back office', async () => {
  const { ajout, qui } = await withApplication(await staffPerson())
  expect(qui.enrolement).toBe(true)
  expect(await lireSession(ajout.session?.id ?? '')).toMatchObject({ step: 'OPEN', staff: { double: true } })
})

test('who became staff while signed in is staff without a second factor, until there is one', async () => {
  const user = await person()
  const { sessionId } = await signedIn(user)
  const agency = await house.agency.create({ data: { code: `T${Date.now()}`, nom: 'Agence' } })
  await house.staff.create({ data: { agencyId: agency.id, userId: user.id, role: 'LECTURE' } })
  expect((await lireSession(sessionId))?.staff).toMatchObject({ double: false })
})

test('a session that a stolen password opened before cannot change the factor that was set up meanwhile', async () => {
  const user = await staffPerson()
  const [thief, owner] = [await signedIn(user), await signedIn(user)]
  const prepared = preparerApplication(thief)
  const { challenge } = await preparerCle(thief)
  const mine = preparerApplication(owner)
  await activerApplication(owner, mine.scelle, codeNow(secretIn(mine)), owner.origin)
  expect(await closed(thief.sessionId)).toBe(true)
  expect(await refusal(activerApplication(thief, prepared.scelle, codeNow(secretIn(prepared)), thief.origin))).toMatch(/déjà activée/)
  expect(await refusal(ajouterCle(thief, authentificateur().register(challenge), 'Voleur', thief.origin))).toMatch(/déjà activée/)
})

test('two set up at once from the same sign-in: one application is in use, and the codes of one answer are the codes', async () => {
  const user = await staffPerson()
  const sessions = [await signedIn(user), await signedIn(user), await signedIn(user)]
  const answers = await Promise.allSettled(
    sessions.map((qui) => {
      const prepared = preparerApplication(qui)
      return activerApplication(qui, prepared.scelle, codeNow(secretIn(prepared)), qui.origin)
    }),
  )
  const done = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  expect(done).toHaveLength(1)
  await expect(verifierParSecours(await pending(user), done[0]?.codes?.[0] ?? '', browser())).resolves.toMatchObject({ step: 'OPEN' })
})

test('a preparation serves the session that it was made for, half an hour, unaltered, with a right code', async () => {
  const [mine, theirs] = [await signedIn(await person()), await signedIn(await person())]
  const prepared = preparerApplication(mine)
  const code = codeNow(secretIn(prepared))
  expect(await refusal(activerApplication(theirs, prepared.scelle, code, theirs.origin))).toMatch(/a vieilli/)
  expect(await refusal(activerApplication({ ...mine, sessionId: theirs.sessionId }, prepared.scelle, code, mine.origin))).toMatch(
    /a vieilli/,
  )
  for (const scelle of ['', 'x', prepared.scelle.slice(1), 'y'.repeat(2000)])
    expect(await refusal(activerApplication(mine, scelle, code, mine.origin))).toMatch(/a vieilli/)
  for (const wrong of ['000000', '', 'abcdef'])
    expect(await refusal(activerApplication(mine, prepared.scelle, wrong, mine.origin))).toMatch(/ne correspond pas/)
  jest.useFakeTimers({
    now: Date.now() + 31 * 60_000,
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'performance'],
  })
  const late = await refusal(activerApplication(mine, prepared.scelle, codeNow(secretIn(prepared)), mine.origin))
  jest.useRealTimers()
  expect(late).toMatch(/a vieilli/)
})

test('another telephone takes the place of the first; the recovery codes and this session stay', async () => {
  const { user, secret, codes, ajout, qui } = await withApplication(await person())
  const again = { ...qui, enrolement: false, sessionId: ajout.session?.id ?? '' }
  const prepared = preparerApplication(again)
  expect(await activerApplication(again, prepared.scelle, codeNow(secretIn(prepared)), again.origin)).toEqual({
    codes: null,
    session: null,
  })
  expect(secretIn(prepared)).not.toBe(secret)
  expect(await closed(again.sessionId)).toBe(false)
  await expect(verifierParSecours(await pending(user), codes[0] ?? '', browser())).resolves.toMatchObject({ step: 'OPEN' })
})

test('taken away, it closes the other sessions and the recovery codes are gone', async () => {
  const { user, codes, ajout, qui } = await withApplication(await person())
  const elsewhere = await verifierParSecours(await pending(user), codes[0] ?? '', browser())
  const waiting = await pending(user)
  const here = { ...qui, sessionId: ajout.session?.id ?? '' }
  expect(await retirerApplication(here, qui.origin)).toBe(true)
  expect(await Promise.all([elsewhere.id, waiting.sessionId, here.sessionId].map(closed))).toEqual([true, true, false])
  expect(await house.codeSecours.count({ where: { userId: user.id } })).toBe(0)
  expect((await signedIn(user)).step).toBe('OPEN')
  expect(await retirerApplication(here, qui.origin)).toBe(false)
  expect(await mails(user.email)).toEqual(['double-verification-activee', 'double-verification-retiree'])
  expect((await told(user.id)).filter((event) => event === 'totp-retire')).toHaveLength(1)
})

test('staff keep one factor: the last is not taken away, one of two is, also two at once', async () => {
  const { user, ajout, qui } = await withApplication(await staffPerson())
  const here = { ...qui, enrolement: false, sessionId: ajout.session?.id ?? '' }
  expect(await refusal(retirerApplication(here, qui.origin))).toMatch(/ajoutez d’abord un autre moyen/)
  const { challenge } = await preparerCle(here)
  expect(await ajouterCle(here, authentificateur().register(challenge), 'Clé', qui.origin)).toEqual({ codes: null, session: null })
  const { id } = await house.passkey.findFirstOrThrow({ where: { userId: user.id } })
  const answers = await Promise.allSettled([retirerApplication(here, qui.origin), retirerCle(here, id, qui.origin)])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

describe('passkeys', () => {
  test('added: a mail, the journal; the first brings recovery codes', async () => {
    const { user, ajout } = await withKey(await person())
    expect(ajout.codes).toHaveLength(10)
    expect(await mails(user.email)).toEqual(['cle-ajoutee'])
    expect(await told(user.id)).toContain('cle-ajoutee')
    expect(await house.passkey.findFirstOrThrow({ where: { userId: user.id } })).toMatchObject({
      nom: 'Mon téléphone',
      transports: ['internal'],
    })
  })

  test('the challenge of another person, of another use, or one that has served, adds none', async () => {
    const [mine, theirs] = [await signedIn(await person()), await signedIn(await person())]
    const other = await preparerCle(theirs)
    expect(await refusal(ajouterCle(mine, authentificateur().register(other.challenge), 'Clé', mine.origin))).toMatch(
      /pas pu être enregistrée/,
    )
    const { challenge } = await preparerCle(mine)
    const response = authentificateur().register(challenge)
    const answers = await Promise.allSettled([1, 2, 3].map(() => ajouterCle(mine, response, 'Clé', mine.origin)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await house.passkey.count({ where: { userId: mine.userId } })).toBe(1)
    expect(await house.passkey.count({ where: { userId: theirs.userId } })).toBe(0)
  })

  test('a passkey that is somebody’s already is not added to another', async () => {
    const { device } = await withKey(await person())
    const mine = await signedIn(await person())
    const { challenge } = await preparerCle(mine)
    expect(await refusal(ajouterCle(mine, device.register(challenge), 'Clé', mine.origin))).toMatch(/pas pu être enregistrée/)
  })

  test('nobody takes away the passkey of another', async () => {
    const { user } = await withKey(await person())
    const { id } = await house.passkey.findFirstOrThrow({ where: { userId: user.id } })
    const mine = await signedIn(await person())
    expect(await retirerCle(mine, id, mine.origin)).toBe(false)
    expect(await house.passkey.count({ where: { id } })).toBe(1)
  })
})

test('new recovery codes: those before open nothing any more; without a second factor there are none', async () => {
  const { user, codes, qui, ajout } = await withApplication(await person())
  const fresh = await refaireLesCodes({ ...qui, sessionId: ajout.session?.id ?? '' }, qui.origin)
  expect(await refusal(verifierParSecours(await pending(user), codes[0] ?? '', browser()))).toMatch(/ne correspond pas/)
  await expect(verifierParSecours(await pending(user), fresh[0] ?? '', browser())).resolves.toMatchObject({ step: 'OPEN' })
  const other = await signedIn(await person())
  expect(await refusal(refaireLesCodes(other, other.origin))).toMatch(/Activez d’abord/)
})

test('the host lifts it for who has lost everything: all factors gone, all sessions closed, told by mail and in the journal', async () => {
  const { user, ajout } = await withApplication(await staffPerson())
  const waiting = await pending(user)
  expect(await leverLaDoubleVerification(` ${user.email.toUpperCase()} `)).toBe(true)
  expect(await Promise.all([ajout.session?.id ?? '', waiting.sessionId].map(closed))).toEqual([true, true])
  expect((await signedIn(user)).step).toBe('ENROLMENT')
  expect(await house.codeSecours.count({ where: { userId: user.id } })).toBe(0)
  expect(await mails(user.email)).toContain('double-verification-retiree')
  expect(await house.journal.count({ where: { sujetId: user.id, evenement: 'totp-retire', acteurId: null } })).toBe(1)
  expect(await leverLaDoubleVerification('personne-du-tout@palier.test')).toBe(false)
})
