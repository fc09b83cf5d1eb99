import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountSwitcher } from '@/components/account-switcher'
import type { CompteOuvert } from '@/lib/viewer-kinds'

const compte = (id: string, role: CompteOuvert['role'], lieu: string): CompteOuvert => ({
  id,
  agencyId: 'a',
  role,
  numero: `N-${id}`,
  lieu,
  agence: { code: 'AGENCE', nom: 'SA Le Bureau', telephone: '', email: '', accent: '#7a2f3b', sensSolde: 'CREDIT_POSITIF' },
})
const gilbert = compte('1', 'COPROPRIETAIRE', 'GILBERT')
const mandat = compte('2', 'BAILLEUR', '')

test('one account: its name, and nothing to press', () => {
  render(<AccountSwitcher comptes={[gilbert]} current={gilbert} />)
  expect(screen.getByText(/N-1/)).toBeInTheDocument()
  expect(screen.queryByRole('link')).toBeNull()
})

test('several: each leads to its own space, the one on show is marked, Escape closes', async () => {
  const user = userEvent.setup()
  render(<AccountSwitcher comptes={[gilbert, mandat]} current={gilbert} />)
  const summary = screen.getByLabelText(/Changer de compte/)
  await user.click(summary)
  const links = screen.getAllByRole('link', { hidden: true })
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/coproprietaire/1', '/bailleur/2'])
  expect(links[0]).toHaveAttribute('aria-current', 'true')
  expect(summary.closest('details')).toHaveAttribute('open')
  await user.keyboard('{Escape}')
  expect(summary.closest('details')).not.toHaveAttribute('open')
  expect(summary).toHaveFocus()
})
