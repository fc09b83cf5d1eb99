import { render, screen } from '@testing-library/react'
import { LigneDuTerme } from '@/app/(espace)/[espace]/[compte]/quittances/ligne'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { termeDuLocataire } from '@/lib/domain/terme-lu'

const BAIL = { debut: day('2026-03-17'), mois: 1, loyer: 48_000, provision: 4771 } as const
type Faits = { periode?: string; loyer?: number; charges?: number; paye?: number; bail?: typeof BAIL | null }

function ligne({ periode = '2026-11', loyer = 48_000, charges = 4771, paye = 0, bail = BAIL }: Faits) {
  const publie = {
    id: 'T1',
    periode: day(`${periode}-01`),
    loyer: cents(loyer),
    charges: cents(charges),
    paye: cents(paye),
    exigibleLe: null,
  }
  const { container } = render(
    <table>
      <tbody>
        <LigneDuTerme terme={termeDuLocataire(publie, bail, null)} jour={day('2026-12-15')} bail={bail} />
      </tbody>
    </table>,
  )
  return container.textContent?.replace(/[\u202F\u00A0]/g, ' ') ?? ''
}

const papiers = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'))
const adresse = (papier: string) => `/api/quittances/T1?papier=${papier}`

test.each([
  ['paid', { paye: 52_771 }, 'Payé', ['quittance', 'avis']],
  ['paid in part', { paye: 30_000 }, 'Reste 227,71 € à régler', ['recu', 'avis']],
  ['unpaid', {}, 'À payer', ['avis']],
  ['paid beyond', { paye: 60_000 }, '72,29 € versés en plus : une avance, à valoir sur la suite', ['quittance', 'avis']],
  ['a credit', { charges: -1229, paye: 46_771 }, 'Charges : un avoir de 12,29 € en votre faveur', ['quittance', 'avis']],
  ['a credit larger than the rent', { charges: -60_000 }, 'Rien à payer', ['avis']],
  ['without a lease', { paye: 52_771, bail: null }, 'Novembre 2026', []],
])('%s', (_, faits: Faits, mots, attendus) => {
  expect(ligne(faits)).toContain(mots)
  expect(papiers()).toEqual(attendus.map(adresse))
})

test('a part of a month is told with the product that makes its rent, when it is the one that was asked', () => {
  expect(ligne({ periode: '2026-03', loyer: 23_226 })).toContain('Du 17 au 31 mars 202615 jours sur 31, soit 480,00 € × 15 ÷ 31 de loyer')
  expect(ligne({ periode: '2026-03', loyer: 20_000 })).toMatch(/15 jours sur 31(?!, soit)/)
  expect(ligne({})).not.toContain('jours sur')
})

test('each link says of which month it is', () => {
  ligne({ paye: 52_771 })
  expect(screen.getByRole('link', { name: 'Quittance novembre 2026' })).toHaveAttribute('href', adresse('quittance'))
})
