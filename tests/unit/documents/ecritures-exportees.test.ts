import { ecrituresEnCsv } from '@/lib/documents/ecritures-csv'
import { nomDeLExport } from '@/lib/documents/ecritures-exportees'
import { ecrituresEnXlsx } from '@/lib/documents/ecritures-xlsx'
import { day } from '@/lib/domain/day'
import { cents } from '@/lib/domain/money'
import { readSheet } from '../../support/xlsx'

const line = (date: string, libelle: string, debit: number, credit: number) => ({
  dateComptable: day(date),
  dateOperation: day('2017-10-30'),
  libelle,
  debit: cents(debit),
  credit: cents(credit),
})
const enTete = {
  agence: 'Société Modèle',
  titulaire: 'Maurice Laffite',
  numero: '452769/193287',
  residence: 'Dugny – Saint-Exupéry',
  sens: 'DEBIT_POSITIF' as const,
  periode: { debut: day('2016-11-01'), fin: day('2017-11-28') },
  veille: day('2016-10-31'),
  soldeAnterieur: cents(5971),
}
const lots = [
  [line('2017-10-01', 'Appel ; « charges »', 139_190, 0), line('2017-10-16', 'Encaissement "chèque"', 0, 139_100)],
  [line('2017-10-17', '=HYPERLINK("http://mechant.example")', 1, 0)],
]

const csv = async (sens: 'DEBIT_POSITIF' | 'CREDIT_POSITIF', given = lots) => {
  let text = ''
  for await (const part of ecrituresEnCsv({ ...enTete, sens }, given)) text += part
  return text
}

test('the CSV opens in a French Excel: mark, semicolons, decimal comma, French days, CRLF, no formula', async () => {
  const text = await csv('DEBIT_POSITIF')
  expect(Buffer.from(text).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(text.slice(1).split('\r\n')).toEqual([
    'Date comptable;Date d’opération;Libellé;Débit;Crédit;Solde',
    '31/10/2016;;Solde antérieur;;;59,71',
    '01/10/2017;30/10/2017;"Appel ; « charges »";1391,90;;1451,61',
    '16/10/2017;30/10/2017;"Encaissement ""chèque""";;1391,00;60,61',
    '17/10/2017;30/10/2017;"\'=HYPERLINK(""http://mechant.example"")";0,01;;60,62',
    '28/11/2017;;Total de la période;1391,91;1391,00;60,62',
    '',
  ])
})

test('an agency that shows credit − debit has its balances reversed, and no amount is taken for a formula', async () => {
  expect((await csv('CREDIT_POSITIF')).split('\r\n')[3]).toBe('16/10/2017;30/10/2017;"Encaissement ""chèque""";;1391,00;-60,61')
})

test.each(['+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1+1', '＝1', "\n=cmd|' /C calc'!A0"])('the cell %j is text', async (wild) => {
  const row = (await csv('DEBIT_POSITIF', [[line('2017-10-01', wild, 1, 0)]])).split('\r\n').find((text) => text.startsWith('01/10')) ?? ''
  expect(/^01\/10\/2017;30\/10\/2017;"?'/.test(row)).toBe(true)
})

test('a long line, an emoji and half a character go through', async () => {
  const text = await csv('DEBIT_POSITIF', [[line('2017-10-01', `${'é'.repeat(500)} 🏠`, 1, 0)]])
  expect(text).toContain(`${'é'.repeat(500)} 🏠`)
})

test('the workbook holds true days and numbers, the agency and the period on top, the heads in view, totals below', async () => {
  const sheet = await readSheet(await ecrituresEnXlsx(enTete, lots))
  // 1 October 2017 and 30 October 2017, as Excel counts days.
  expect(sheet.rows).toEqual([
    ['Société Modèle'],
    ['Compte 452769/193287 · Maurice Laffite · Dugny – Saint-Exupéry'],
    ['Écritures du 01/11/2016 au 28/11/2017'],
    [],
    ['Date comptable', 'Date d’opération', 'Libellé', 'Débit', 'Crédit', 'Solde'],
    [42674, 'Solde antérieur', 59.71],
    [43009, 43038, 'Appel ; « charges »', 1391.9, 1451.61],
    [43024, 43038, 'Encaissement "chèque"', 1391, 60.61],
    [43025, 43038, '=HYPERLINK("http://mechant.example")', 0.01, 60.62],
    [43067, 'Total de la période', 1391.91, 1391, 60.62],
  ])
  expect(sheet.xml).not.toContain('<f>')
  expect(sheet.xml).toMatch(/<pane[^>]*ySplit="5"[^>]*state="frozen"/)
  expect(sheet.xml).toMatch(/<col[^>]*width="52"/)
  expect(sheet.styles).toContain('dd/mm/yyyy')
})

test('the name of the file is French, and no system refuses it', () => {
  expect(nomDeLExport(enTete, 'csv')).toBe('Relevé 452769-193287 du 01-11-2016 au 28-11-2017.csv')
  expect(nomDeLExport({ ...enTete, numero: '../..\\<x>:"\ud800' }, 'xlsx')).toBe('Relevé ..-..-x- du 01-11-2016 au 28-11-2017.xlsx')
})
