import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountSwitcher } from '@/components/account-switcher'
import { cents } from '@/lib/domain/money'
import type { CompteOuvert } from '@/lib/viewer-kinds'

const compte = (id: string, role: CompteOuvert['role'], lieu: string): CompteOuvert => ({
  id,
  agencyId: 'a',
  role,
  numero: `N-${id}`,
  lieu,
  sortant: null,
  agence: {
    code: 'AGENCE',
    nom: 'SA Le Bureau',
    telephone: '',
    email: '',
    accent: '#7a2f3b',
    sensSolde: 'CREDIT_POSITIF',
    fermees: [],
    logo: null,
  },
})
const gilbert = compte('1', 'COPROPRIETAIRE', 'GILBERT')
const mandat = compte('2', 'BAILLEUR', '')
const hrefs = () => screen.getAllByRole('link', { hidden: true }).map((link) => link.getAttribute('href'))

test('one account: its name, and what concerns all of them', () => {
  render(<AccountSwitcher comptes={[gilbert]} current={gilbert} acces="client" />)
  expect(screen.getByLabelText('Compte affiché : GILBERT · N-1. Mes comptes')).toBeInTheDocument()
  expect(hrefs()).toEqual(['/mes-comptes', '/ajouter-un-compte'])
})

test('entered with the codes of a letter, one is led to associate', () => {
  render(<AccountSwitcher comptes={[gilbert]} current={gilbert} acces="code" />)
  expect(hrefs()).toEqual(['/associer'])
})

test('several: role, agency and balance of each, the one on show marked; Escape closes', async () => {
  const user = userEvent.setup()
  const soldes = new Map([
    ['1', cents(137_820)],
    ['2', cents(0)],
  ])
  render(<AccountSwitcher comptes={[gilbert, mandat]} current={gilbert} soldes={soldes} acces="client" />)
  const summary = screen.getByLabelText(/Changer de compte/)
  await user.click(summary)
  const links = screen.getAllByRole('link', { hidden: true })
  expect(hrefs().slice(0, 2)).toEqual(['/coproprietaire/1', '/bailleur/2'])
  expect(links[0]).toHaveAttribute('aria-current', 'true')
  expect(links[0]?.textContent).toMatch(/GILBERT · N-1Copropriétaire · SA Le BureauSolde débiteur.: 1.378,20.€/)
  expect(within(links[1] as HTMLElement).getByText('Solde à jour')).toBeInTheDocument()
  expect(summary.closest('details')).toHaveAttribute('open')
  await user.keyboard('{Escape}')
  expect(summary.closest('details')).not.toHaveAttribute('open')
  expect(summary).toHaveFocus()
})

test('opened, it closes where the focus leaves it: what has the focus is never covered', async () => {
  const user = userEvent.setup()
  render(
    <>
      <AccountSwitcher comptes={[gilbert]} current={gilbert} acces="client" />
      <button type="button">Après</button>
    </>,
  )
  const summary = screen.getByLabelText(/Compte affiché/)
  await user.click(summary)
  screen.getByRole('link', { name: 'Ajouter un compte', hidden: true }).focus()
  expect(summary.closest('details')).toHaveAttribute('open')
  screen.getByText('Après').focus()
  expect(summary.closest('details')).not.toHaveAttribute('open')
})
