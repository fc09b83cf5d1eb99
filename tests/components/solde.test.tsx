import { render, screen } from '@testing-library/react'
import { Solde } from '@/components/solde'
import { JourEnLettres } from '@/components/ui/jour'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'

const text = (solde: number) => {
  const { container } = render(<Solde solde={cents(solde)} au={day('2017-11-28')} />)
  return container.textContent?.replace(/[\u202F\u00A0]/g, ' ')
}

test.each([
  [6061, 'Au 28 novembre 2017, vous nous devez60,61 €'],
  [-137820, 'Au 28 novembre 2017, nous vous devons1 378,20 €'],
  [0, 'Au 28 novembre 2017,Votre solde est à jour'],
])('%d: %s', (solde, sentence) => {
  expect(text(solde)).toBe(sentence)
})

test('the first of a month is written 1er, its day readable by machines', () => {
  render(<JourEnLettres jour={day('2027-01-01')} />)
  const time = screen.getByText(/janvier 2027/)
  expect(time).toHaveAttribute('dateTime', '2027-01-01')
  expect(time.textContent).toBe('1er janvier 2027')
})
