import { day } from '@/lib/domain/day'
import { printReport } from '@/lib/publication/print-report'
import type { PublicationReport } from '@/lib/publication/report'

const REPORT: PublicationReport = {
  id: 'f00d',
  agence: 'MODELE',
  mode: 'complete',
  date: day('2017-11-28'),
  depuis: 'essais',
  status: 'APPLIED',
  files: [
    { file: 'lots.csv', read: 20, added: 1, changed: 2, withdrawn: 0, unchanged: 17, ignoredColumns: [] },
    { file: 'ecritures.csv', read: 200_000, added: 0, changed: 0, withdrawn: 0, unchanged: 200_000, ignoredColumns: [] },
  ],
  warnings: ['notes.txt : fichier inconnu, ignoré'],
  errors: [],
  errorCount: 0,
  errorsFile: null,
  durationMs: 3456,
}

test('what was done, file by file', () => {
  expect(printReport(REPORT)).toBe(`Publication f00d (agence MODELE, complete, du 28/11/2017)

Fichier           Lues  Ajoutées  Modifiées  Retirées  Inchangées
lots.csv            20         1          2         0          17
ecritures.csv  200\u202F000         0          0         0     200\u202F000

À noter :
  notes.txt : fichier inconnu, ignoré

Appliquée. (3,5 s)
`)
})

test.each([
  ['APPLIED', 'Appliquée : rien n’a changé.'],
  ['DRY_RUN', 'Essai : rien ne changerait.'],
] as const)('%s that changes nothing says so', (status, sentence) => {
  expect(printReport({ ...REPORT, status, files: REPORT.files.slice(1) })).toContain(sentence)
})

test('errors: where, what was read, what was expected, and how many more there are', () => {
  const errors = [
    { file: 'lots.csv', line: 3, column: 'surface', found: '45,125', expected: 'une surface en m², deux décimales au plus' },
    { file: 'publication.json', line: null, column: null, found: 'fichier absent', expected: 'un fichier' },
  ]
  const text = printReport({ ...REPORT, status: 'REFUSED', files: [], errors, errorCount: 1202, errorsFile: '/d/erreurs.csv' })
  expect(text).toContain('  lots.csv, ligne 3, colonne surface : lu « 45,125 », attendu : une surface en m², deux décimales au plus\n')
  expect(text).toContain('  publication.json : lu « fichier absent », attendu : un fichier\n')
  expect(text).toContain('  … et 1\u202F200 autres\n  Toutes les erreurs : /d/erreurs.csv\n')
  expect(text).toContain('Refusée : 1\u202F202 erreurs. Rien n’a été appliqué.')
})
