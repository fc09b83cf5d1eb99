import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ConnexionForm } from '@/app/(public)/connexion/connexion-form'
import type { FormState } from '@/lib/form-state'

const seConnecter = jest.fn<Promise<FormState>, [FormState, FormData]>()
jest.mock('@/app/(public)/connexion/actions', () => ({
  seConnecter: (state: FormState, form: FormData) => seConnecter(state, form),
  demanderUneCle: jest.fn(),
  seConnecterParCle: jest.fn(),
}))

const QUESTION = { texte: 'Combien font deux et trois ?', jeton: '2.3' }

const refuse = (state: Partial<FormState>) => seConnecter.mockResolvedValueOnce({ status: 'refused', errors: {}, values: {}, ...state })
const email = () => screen.getByLabelText('Adresse électronique ou identifiant')
const password = () => screen.getByLabelText('Mot de passe')

async function send() {
  const user = userEvent.setup()
  await user.type(email(), 'maurice@palier.test')
  await user.type(password(), 'faux')
  await user.click(screen.getByRole('button', { name: 'Me connecter' }))
}

test('a browser can fill it in', () => {
  render(<ConnexionForm retour="/accueil" client="" question={QUESTION} />)
  expect(email()).toHaveAttribute('autocomplete', 'username')
  expect(email()).toHaveAttribute('inputmode', 'email')
  expect(password()).toHaveAttribute('autocomplete', 'current-password')
})

test('a refusal takes the focus and is read out; the address stays, the password does not', async () => {
  refuse({ message: 'Ne correspond pas.', values: { email: 'maurice@palier.test' } })
  render(<ConnexionForm retour="" client="" question={QUESTION} />)
  await send()
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Ne correspond pas.')
  expect(alert).toHaveFocus()
  expect(email()).toHaveValue('maurice@palier.test')
  await waitFor(() => expect(password()).toHaveValue(''))
  expect(seConnecter.mock.calls[0]?.[1].get('retour')).toBe('')
})

test('an error of a field is tied to it and led to from the summary', async () => {
  refuse({ errors: { email: 'Cette adresse n’est pas complète.' } })
  render(<ConnexionForm retour="" client="" question={QUESTION} />)
  await send()
  expect(await screen.findByRole('link', { name: 'Cette adresse n’est pas complète.' })).toHaveAttribute('href', '#email')
  expect(email()).toHaveAccessibleDescription('Cette adresse n’est pas complète.')
  expect(email()).toBeInvalid()
})

test('the password can be shown, and hidden again', async () => {
  const user = userEvent.setup()
  render(<ConnexionForm retour="" client="" question={QUESTION} />)
  const button = screen.getByRole('button', { name: 'Afficher mot de passe' })
  await user.click(button)
  expect(password()).toHaveAttribute('type', 'text')
  expect(button).toHaveAccessibleName('Masquer mot de passe')
  await user.click(button)
  expect(password()).toHaveAttribute('type', 'password')
})

test('the question to keep programs away is there only when many have tried this account', async () => {
  refuse({ errors: { captcha: 'Encore une vérification.' } })
  const { container } = render(<ConnexionForm retour="" client="" question={QUESTION} />)
  expect(container.querySelector('[name=captcha]')).toBeNull()
  await send()
  await screen.findByRole('alert')
  expect(container.querySelector('[name=captcha]')).not.toBeNull()
})

test('passkeys are offered to browsers that have them', () => {
  const offered = () => screen.queryByRole('button', { name: 'Me connecter avec une clé d’accès' })
  const { unmount } = render(<ConnexionForm retour="" client="" question={QUESTION} />)
  expect(offered()).toBeNull()
  unmount()
  Object.assign(window, { PublicKeyCredential: class {} })
  render(<ConnexionForm retour="" client="" question={QUESTION} />)
  expect(offered()).toBeVisible()
})
