import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { champsCaptcha, nouveauDefi, verifierHumain } from '@/lib/captcha'
import { nouvelleQuestion, type Question } from '@/lib/captcha/question'
import { nouveauTravail } from '@/lib/captcha/travail'
import { lireNombre } from '@/lib/domain/nombre-en-lettres'
import { Refusal } from '@/lib/refusal'
import { useDatabase } from '../support/database'

useDatabase()

let addresses = 0
const address = () => `192.0.2.${++addresses}`
const MINUTE = 60_000

async function solved() {
  const challenge = await nouveauTravail()
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) }
}
type Solved = Awaited<ReturnType<typeof solved>>

const sum = ({ texte }: Question) => {
  const [, a = '', b = ''] = /font (\S+) plus (\S+)\s\?/u.exec(texte) ?? []
  return (lireNombre(a) ?? Number.NaN) + (lireNombre(b) ?? Number.NaN)
}
const NOTHING = { captcha: '', captchaQuestion: '', captchaReponse: '' }
const byWork = (captcha: string) => verifierHumain({ ...NOTHING, captcha }, address())
const byAnswer = (question: Question, captchaReponse: string, from = address()) =>
  verifierHumain({ ...NOTHING, captchaQuestion: question.jeton, captchaReponse }, from)

async function refused(promise: Promise<void>) {
  const error = await promise.then(
    () => null,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(Refusal)
  const { champ, message } = error as Refusal
  return { champ, message }
}

afterEach(() => jest.useRealTimers())
const later = (ms: number) =>
  jest.useFakeTimers({ now: Date.now() + ms, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] })

describe('the work of a browser', () => {
  test('done, it passes once; ten times at once, one passes', async () => {
    const work = JSON.stringify(await solved())
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => byWork(work)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refused(byWork(work))).toEqual({ champ: 'captcha', message: expect.stringContaining('a déjà servi') })
  })

  test('twenty minutes later it no longer passes', async () => {
    const [first, second] = [JSON.stringify(await solved()), JSON.stringify(await solved())]
    later(19 * MINUTE)
    await byWork(first)
    later(2 * MINUTE)
    expect(await refused(byWork(second))).toEqual({ champ: 'captcha', message: expect.stringContaining('trop longtemps') })
  })

  const ALTERED: [string, (done: Solved) => unknown][] = [
    [
      'a lighter cost',
      ({ challenge, solution }) => ({ challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }, solution }),
    ],
    [
      'a later end',
      ({ challenge, solution }) => ({
        challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: (challenge.parameters.expiresAt ?? 0) + 1 } },
        solution,
      }),
    ],
    [
      'no end',
      ({
        challenge: {
          parameters: { expiresAt: _, ...parameters },
          ...challenge
        },
        solution,
      }) => ({ challenge: { ...challenge, parameters }, solution }),
    ],
    ['another signature', ({ challenge, solution }) => ({ challenge: { ...challenge, signature: 'ab'.repeat(32) }, solution })],
    ['no signature', ({ challenge: { signature: _, ...challenge }, solution }) => ({ challenge, solution })],
    ['another counter and key', ({ challenge }) => ({ challenge, solution: { counter: 1, derivedKey: 'ab'.repeat(32) } })],
    ['the prefix for the key', ({ challenge }) => ({ challenge, solution: { counter: 1, derivedKey: challenge.parameters.keyPrefix } })],
    ['no solution', ({ challenge }) => ({ challenge, solution: null })],
    ['one field more', (done) => ({ ...done, autre: 1 })],
    ['a word', () => 'oui'],
    ['null', () => null],
  ]
  test.each(ALTERED)('with %s it does not pass', async (_name, alter) => {
    expect((await refused(byWork(JSON.stringify(alter(await solved()))))).champ).toBe('captcha')
  })

  test('nor does what is no proof at all', async () => {
    for (const captcha of ['', '{', 'x'.repeat(10_000), '\u0000']) expect((await refused(byWork(captcha))).champ).toBe('captcha')
  })

  test('nor what another portal has made, nor another key of this one', async () => {
    const { NEXTAUTH_SECRET = '' } = process.env
    const work = await solved()
    const question = nouvelleQuestion()
    jest.resetModules()
    process.env.NEXTAUTH_SECRET = 'another-secret-of-another-portal-entirely'
    const other = await import('@/lib/captcha')
    const verdict = async (saisie: Partial<typeof NOTHING>) =>
      other.verifierHumain({ ...NOTHING, ...saisie }, address()).then(
        () => 'passed',
        ({ champ }: Refusal) => champ,
      )
    expect(await verdict({ captcha: JSON.stringify(work) })).toBe('captcha')
    expect(await verdict({ captchaQuestion: question.jeton, captchaReponse: String(sum(question)) })).toBe('captchaReponse')
    process.env.NEXTAUTH_SECRET = NEXTAUTH_SECRET
    await byWork(JSON.stringify(work))
  })

  test('it costs between two and four hundred thousand rounds, and no two are alike', async () => {
    const { challenge, solution } = await solved()
    expect(challenge.parameters.cost * (solution?.counter ?? 0)).toBeGreaterThanOrEqual(200_000)
    expect(challenge.parameters.cost * (solution?.counter ?? 0)).toBeLessThanOrEqual(400_000)
    const [{ travail: a }, { travail: b }] = [await nouveauDefi(), await nouveauDefi()]
    expect(a.parameters.nonce).not.toBe(b.parameters.nonce)
  })
})

describe('the question in words', () => {
  test('its answer passes once, in digits or in letters', async () => {
    const question = nouvelleQuestion()
    await byAnswer(question, ` ${sum(question)} `)
    expect(await refused(byAnswer(question, String(sum(question))))).toEqual({
      champ: 'captchaReponse',
      message: expect.stringContaining('ne sert plus'),
    })
  })

  test('a wrong answer uses it up: nobody tries one number after the other', async () => {
    const question = nouvelleQuestion()
    expect((await refused(byAnswer(question, String(sum(question) + 1)))).message).toContain('Ce n’est pas le bon nombre')
    expect((await refused(byAnswer(question, String(sum(question))))).message).toContain('ne sert plus')
  })

  test('no answer asks for one, and leaves the question', async () => {
    const question = nouvelleQuestion()
    expect((await refused(byAnswer(question, '  '))).message).toContain('Répondez à la question')
    await byAnswer(question, String(sum(question)))
  })

  test('twenty minutes later, altered, or in a longer disguise, it does not pass', async () => {
    const question = nouvelleQuestion()
    const [a, b, until, nonce, signature] = question.jeton.split('.')
    for (const jeton of [
      [Number(a) + 1, b, until, nonce, signature].join('.'),
      [a, b, Number(until) + 1, nonce, signature].join('.'),
      [a, b, until, 'autre', signature].join('.'),
      [a, b, until, nonce, ''].join('.'),
      `${question.jeton}x`,
      'x'.repeat(10_000),
    ])
      expect((await refused(byAnswer({ ...question, jeton }, '2'))).message).toContain('ne sert plus')
    later(21 * MINUTE)
    expect((await refused(byAnswer(question, String(sum(question))))).message).toContain('ne sert plus')
  })

  test('ten answers an hour from one address, then one waits; from elsewhere one does not', async () => {
    const here = address()
    for (let i = 0; i < 10; i++) {
      const question = nouvelleQuestion()
      await byAnswer(question, String(sum(question)), here)
    }
    const question = nouvelleQuestion()
    expect((await refused(byAnswer(question, String(sum(question)), here))).message).toMatch(
      /^Trop de réponses.*Réessayez dans \d+ minutes/,
    )
    await byAnswer(question, String(sum(question)))
  })
})

test('without either the person is told what to do', async () => {
  expect(await refused(verifierHumain(NOTHING, address()))).toEqual({
    champ: 'captcha',
    message: expect.stringContaining('Attendez un instant'),
  })
})

test('fields that are missing, too long or no text are empty ones', async () => {
  const { z } = await import('zod')
  expect(z.object(champsCaptcha).parse({ captcha: 'x'.repeat(10_000), captchaQuestion: 3 })).toEqual(NOTHING)
})
