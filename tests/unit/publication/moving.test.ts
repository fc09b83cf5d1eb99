import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { day } from '@/lib/domain/day'
import { moveDay, moveDaysIn, moveMonth, shiftTowards, writeMovedBundle } from '@/lib/publication/moving'
import { type BundleFiles, folderOf, smallBundle } from '../../support/bundle'

test.each([
  ['2017-11-28', '2026-11-21', 108],
  ['2017-11-28', '2026-11-28', 108],
  ['2020-12-31', '2026-09-30', 69],
  ['2020-12-31', '2021-03-01', 3],
  ['2020-12-31', '2021-02-28', 0],
  ['2020-12-31', '2020-12-31', 0],
  ['2020-12-31', '2020-11-30', -3],
])('from %s to %s, %i months', (from, today, months) => {
  expect(shiftTowards(day(from), day(today))).toBe(months)
})

test.each([
  ['28/11/2017', '28/08/2026'],
  ['2017-11-28', '2026-08-28'],
  ['31/05/2017', '28/02/2026'],
  // A quarter ends where a quarter ends.
  ['30/06/2017', '31/03/2026'],
  ['29/06/2017', '29/03/2026'],
  ['bientôt', 'bientôt'],
])('%s becomes %s', (text, expected) => {
  expect(moveDay(text, 105)).toBe(expected)
})

test('days inside a text move, other numbers do not', () => {
  expect(moveDaysIn('Appel du 01/10/2017 au 31/12/2017, facture 101/10/20171, 31/02/2017', 3)).toBe(
    'Appel du 01/01/2018 au 31/03/2018, facture 101/10/20171, 31/02/2017',
  )
})

test('a whole bundle moves: its date, its days, the days that its texts mention, and nothing else', async () => {
  const paper = Buffer.from('%PDF-1.4\n(Appel du 01/01/2026 \xe9) 31/02/2026\n%%EOF', 'latin1')
  const files: BundleFiles = { ...smallBundle('A', { date: '2026-01-31' }), 'fichiers/a/x.pdf': paper, 'fichiers/x.jpg': '01/01/2026' }
  const target = folderOf({})
  await writeMovedBundle(folderOf(files), target, 3, 'copie')
  const read = (name: string) => readFile(join(target, name), 'utf8')
  expect(JSON.parse(await read('publication.json'))).toMatchObject({ date: '2026-04-30', agence: 'A', depuis: 'copie' })
  expect(await read('ecritures.csv')).toBe(
    'reference;compte;date_comptable;date_operation;libelle;debit;credit\r\n' +
      'E1;C1;01/04/2026;02/04/2026;Appel de charges 01/04/2026;1 391,90;\r\n' +
      'E2;C1;2026-04-15;2026-04-15;Virement;;1000.00\r\n' +
      'E3;C2;15/04/2026;15/04/2026;Report;12;\r\n',
  )
  expect(await read('tiers.csv')).toBe(files['tiers.csv'])
  // The days that a paper mentions too, each as long as it was; other pieces as they are.
  const moved = await readFile(join(target, 'fichiers/a/x.pdf'))
  expect(moved.toString('latin1')).toBe(paper.toString('latin1').replace('01/01/2026', '01/04/2026'))
  expect(await read('fichiers/x.jpg')).toBe('01/01/2026')
})

test.each([
  ['2020-12', 71, '2026-11'],
  ['12/2020', 1, '01/2021'],
  ['2020-13', 1, '2020-13'],
  ['', 1, ''],
])('the month « %s », %i months later', (text, months, expected) => {
  expect(moveMonth(text, months)).toBe(expected)
})
