import { webcrypto } from 'node:crypto'
import { TextEncoder } from 'node:util'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useActionState } from 'react'
import { renderToString } from 'react-dom/server.node'
import { Captcha } from '@/components/captcha'
import { SubmitButton } from '@/components/ui/submit-button'
import { nouvelleQuestion, type Question } from '@/lib/captcha/question'
import { nouveauTravail, verifierTravail } from '@/lib/captcha/travail'
import { type FormState, IDLE } from '@/lib/form-state'

let challenges = 0
let released: () => void = () => undefined

beforeAll(() => {
  Object.assign(process.env, {
    NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
    NEXTAUTH_URL: 'http://localhost:3000',
    DATABASE_URL: 'postgresql://nowhere',
    SMTP_URL: 'smtp://nowhere',
  })
  Object.assign(globalThis, { TextEncoder })
})
beforeEach(() => {
  challenges = 0
  released = () => undefined
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
  Object.assign(globalThis, {
    fetch: async (path: string) => {
      expect(path).toBe('/api/verification')
      challenges++
      const defi = { travail: await nouveauTravail(), question: nouvelleQuestion() }
      return { ok: true, json: async () => JSON.parse(JSON.stringify(defi)) }
    },
  })
})

const action = jest.fn<Promise<FormState>, [FormState, FormData]>()
const REFUSED: FormState = { status: 'refused', errors: {}, values: {}, message: 'Code inconnu.' }

function Form({ question }: { question: Question }) {
  const [state, submit] = useActionState(action, IDLE)
  return (
    <form action={submit}>
      <label>
        Nom
        <input name="nom" />
      </label>
      <Captcha question={question} state={state} />
      <SubmitButton pending="…">Envoyer</SubmitButton>
    </form>
  )
}
const show = () => render(<Form question={nouvelleQuestion()} />)
const press = () => userEvent.setup().click(screen.getByRole('button'))
const sent = (call: number) => action.mock.calls[call]?.[1] as FormData
/** The proof after this answer is made: nothing more happens by itself. */
async function settled(made: number): Promise<void> {
  await waitFor(() => expect(challenges).toBe(made))
  await screen.findByText('Vérification faite.')
}
const proof = (call: number) => String(sent(call).get('captcha'))

test('nothing is asked before the form is touched', () => {
  show()
  expect(challenges).toBe(0)
  expect(screen.queryByLabelText(/Combien font/)).toBeNull()
})

test('touched, it works by itself and says so; what is sent is a proof', async () => {
  show()
  await userEvent.setup().click(screen.getByLabelText('Nom'))
  const line = await screen.findByText('Vérification faite.')
  expect(line).toHaveAttribute('aria-live', 'polite')
  expect(challenges).toBe(1)
  action.mockResolvedValueOnce(REFUSED)
  await press()
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
  await settled(2)
  expect(await verifierTravail(proof(0))).toHaveProperty('signature')
})

test('sent too early it waits, then goes by itself, once; and after the answer there is another proof', async () => {
  // Each answer of a server is an object of its own.
  action.mockReset().mockImplementation(async () => ({ ...REFUSED }))
  const slow = new Promise<void>((resolve) => {
    released = resolve
  })
  const quick = globalThis.fetch
  Object.assign(globalThis, { fetch: async (path: string) => slow.then(() => quick(path)) })
  show()
  await userEvent.setup().type(screen.getByLabelText('Nom'), 'Maurice')
  await press()
  await press()
  expect(screen.getByText(/Le formulaire part dès qu’elle est finie/)).toBeInTheDocument()
  expect(action).not.toHaveBeenCalled()
  released()
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
  expect(sent(0).get('nom')).toBe('Maurice')
  // The button has kept the focus: the next proof is made without waiting for a touch.
  await settled(2)
  await press()
  await waitFor(() => expect(action).toHaveBeenCalledTimes(2))
  await settled(3)
  expect(proof(1)).not.toBe(proof(0))
  expect(await verifierTravail(proof(1))).toHaveProperty('signature')
})

test.each([
  [
    'no cryptography, as on an address without https',
    () => Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues: () => 0 }, configurable: true }),
  ],
  ['no answer of the portal', () => Object.assign(globalThis, { fetch: async () => ({ ok: false, status: 503 }) })],
])('with %s there is the question, whose answer is sent', async (_name, breakIt) => {
  action.mockReset().mockResolvedValue(REFUSED)
  breakIt()
  show()
  const user = userEvent.setup()
  await user.click(screen.getByLabelText('Nom'))
  const field = await screen.findByLabelText(/Combien font/)
  expect(field).toHaveAccessibleDescription(/en chiffres ou en lettres/)
  await user.type(field, '11')
  await press()
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
  expect([sent(0).get('captcha'), sent(0).get('captchaReponse')]).toEqual(['', '11'])
  expect(String(sent(0).get('captchaQuestion'))).toMatch(/^\d\.\d\.\d+\./)
})

test('sent while it cannot be done, the form goes and the server says what is missing; the question stays, its error tied to it', async () => {
  action.mockReset().mockResolvedValue({ status: 'refused', errors: { captchaReponse: 'Répondez à la question.' }, values: {} })
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
  show()
  await press()
  await waitFor(() => expect(action).toHaveBeenCalledTimes(1))
  expect(await screen.findByLabelText(/Combien font/)).toHaveAccessibleDescription(/Répondez à la question/)
})

describe('without JavaScript', () => {
  const html = (state: FormState) => renderToString(<Captcha question={nouvelleQuestion()} state={state} />)

  test('the question is in the page', () => {
    expect(html(IDLE)).toMatch(/<noscript>.*Combien font.*<\/noscript>/)
  })

  test('refused, it is there once, with its error, for a browser whose scripts did not come as well', () => {
    const page = html({ status: 'refused', errors: { captcha: 'Pas encore faite.' }, values: {} })
    expect(page).not.toContain('<noscript>')
    expect(page.match(/Combien font/g)).toHaveLength(1)
    expect(page).toContain('Pas encore faite.')
  })
})
