import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { NouveauMotDePasse } from '@/components/nouveau-mot-de-passe'
import { type FormState, IDLE } from '@/lib/form-state'

const refused: FormState = { status: 'refused', errors: { motDePasse: 'Trop simple.' }, values: {} }
const shown = (state: FormState) => <NouveauMotDePasse email="maurice@palier.test" state={state} />
const line = (text: string | RegExp) => screen.getByText(text).closest('li') as HTMLElement

test('before anything is typed the criteria are a plain list', () => {
  render(shown(IDLE))
  expect(screen.getAllByRole('listitem')).toHaveLength(8)
  expect(screen.queryByText(/: (oui|pas encore)/)).toBeNull()
})

test('as one types, each is said to be met or not, in words too', async () => {
  render(shown(IDLE))
  await userEvent.setup().type(screen.getByLabelText('Nouveau mot de passe'), 'Tournesol')
  expect(within(line('une majuscule')).getByText(': oui')).toBeInTheDocument()
  expect(within(line('un chiffre')).getByText(': pas encore')).toBeInTheDocument()
  expect(screen.getByRole('status')).toHaveTextContent('')
  await userEvent.setup().type(screen.getByLabelText('Nouveau mot de passe'), '-7-Violet')
  expect(screen.getByRole('status')).toHaveTextContent('Les critères sont remplis.')
})

test('what holds the address is not met', async () => {
  render(shown(IDLE))
  await userEvent.setup().type(screen.getByLabelText('Nouveau mot de passe'), 'Maurice-2026-x')
  expect(within(line(/adresse électronique/)).getByText(': pas encore')).toBeInTheDocument()
})

test('a refusal empties the criteria and is tied to its field; a keyring finds whose password it is', async () => {
  const { rerender, container } = render(shown(IDLE))
  await userEvent.setup().type(screen.getByLabelText('Nouveau mot de passe'), 'Tournesol')
  rerender(shown(refused))
  expect(screen.queryByText(/: oui/)).toBeNull()
  expect(screen.getByLabelText('Nouveau mot de passe')).toHaveAccessibleDescription('Trop simple.')
  expect(screen.getByLabelText('Nouveau mot de passe')).toHaveAttribute('autocomplete', 'new-password')
  expect(container.querySelector('[autocomplete=username]')).toHaveValue('maurice@palier.test')
})
