import { render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { LedgerTable } from '@/components/ledger-table'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { dresserPage, dresserReleve } from '@/lib/domain/releve'

const line = (date: string, libelle: string, debit: number, credit: number) => ({
  dateComptable: day(date),
  dateOperation: day('2017-10-30'),
  libelle,
  debit: cents(debit),
  credit: cents(credit),
})
const releve = dresserReleve({ debut: day('2016-11-01'), fin: day('2017-11-28') }, cents(5971), [
  line('2017-10-01', 'Appel de charges', 39190, 0),
  line('2017-10-16', 'Encaissement chèque', 0, 39100),
])
const rows = () =>
  screen.getAllByRole('row').map((row) =>
    within(row)
      .queryAllByRole('cell')
      .map((cell) => cell.textContent?.replace(/[\u202F\u00A0]/g, ' ')),
  )

test('newest first, down to the balance brought forward; movements below', () => {
  render(<LedgerTable releve={releve} sens="DEBIT_POSITIF" />)
  expect(screen.getByRole('table', { name: /Écritures du compte/ })).toBeInTheDocument()
  expect(rows().slice(1)).toEqual([
    ['16/10/2017', '30/10/2017', 'Encaissement chèque', '', '391,00 €', '60,61 €'],
    ['01/10/2017', '30/10/2017', 'Appel de charges', '391,90 €', '', '451,61 €'],
    ['31/10/2016', '', 'Solde antérieur', '59,71 €', '', '59,71 €'],
    ['', 'Mouvements de la période', '391,90 €', '391,00 €', ''],
  ])
})

test('an agency that shows credit − debit sees the balances, and only them, reversed', () => {
  render(<LedgerTable releve={releve} sens="CREDIT_POSITIF" />)
  expect(rows()[1]).toEqual(['16/10/2017', '30/10/2017', 'Encaissement chèque', '', '391,00 €', '−60,61 €'])
  expect(rows()[3]).toEqual(['31/10/2016', '', 'Solde antérieur', '59,71 €', '', '−59,71 €'])
})

test('a balance brought forward in the client’s favour stands under credit', () => {
  render(<LedgerTable releve={dresserReleve(releve.periode, cents(-5971), [])} sens="DEBIT_POSITIF" />)
  expect(rows()[1]).toEqual(['31/10/2016', '', 'Solde antérieur', '', '59,71 €', '−59,71 €'])
})

test('a page of a longer ledger ends with what it carries on from', () => {
  const sommes = {
    soldeAnterieur: cents(5971),
    totalDebit: cents(49_190),
    totalCredit: cents(39_100),
    nombre: 3,
    mouvement: cents(10_090),
    jusquIci: 3,
  }
  const page = dresserPage(releve.periode, sommes, [
    line('2017-10-01', 'Appel de charges', 39_190, 0),
    line('2017-10-16', 'Encaissement chèque', 0, 39_100),
  ])
  render(<LedgerTable releve={page} sens="DEBIT_POSITIF" />)
  expect(rows().slice(1)).toEqual([
    ['16/10/2017', '30/10/2017', 'Encaissement chèque', '', '391,00 €', '160,61 €'],
    ['01/10/2017', '30/10/2017', 'Appel de charges', '391,90 €', '', '551,61 €'],
    ['', '', 'Report des écritures plus anciennes', '159,71 €', '', '159,71 €'],
    ['', 'Mouvements de la période', '491,90 €', '391,00 €', ''],
  ])
})

test('a libellé is text, whatever it holds', () => {
  const wild = '<img src=x onerror=alert(1)> « œuvre » 🏠'
  render(<LedgerTable releve={dresserReleve(releve.periode, cents(0), [line('2017-10-01', wild, 1, 0)])} sens="DEBIT_POSITIF" />)
  expect(screen.getByText(wild)).toBeInTheDocument()
})

test('whatever its characters, a libellé is the text of one cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
      const libelle = words.replace(/[\0\r]/g, '')
      const { container, unmount } = render(
        <LedgerTable releve={dresserReleve(releve.periode, cents(0), [line('2017-10-01', libelle, 1, 0)])} sens="DEBIT_POSITIF" />,
      )
      expect(container.querySelector('tbody td.label')?.textContent).toBe(libelle)
      expect(container.querySelectorAll('tbody td, tbody td *')).toHaveLength(12)
      unmount()
    }),
    { examples: [['<img src=x onerror=alert(1)>'], ['&lt;b&gt;'], ['</td><td>'], ['<!--'], ['\u2028"\'`']] },
  )
})
