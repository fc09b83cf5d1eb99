import { enTeteDuJournal, journalEnXlsx, type LigneDite, lignesDuJournalEnCsv } from '@/lib/documents/journal-exporte'
import { readZip } from '../support/xlsx'

const LIGNE: LigneDite = {
  ...{
    id: '1',
    at: new Date('2026-06-30T22:30:00Z'),
    evenement: 'equipe-modifiee',
    acteur: '=HYPERLINK("x")',
    sujet: '+33 4 00',
    compteId: null,
  },
  ...{ compte: '-12', address: '192.0.2.1', device: '', appareil: 'Firefox sur Windows', lieu: 'Lyon, France' },
  details: { nom: '@Camille;\n"', avant: 'LECTURE', role: 'GESTIONNAIRE' },
}

test('a line as a French spreadsheet reads it, and nothing that was typed is run', () => {
  const [, ...lignes] = (enTeteDuJournal() + lignesDuJournalEnCsv([LIGNE])).split('\r\n')
  const [date, evenement, acteur] = lignes[0]?.split(';') ?? []
  expect([date, evenement, acteur]).toEqual(['01/07/2026 00:30', 'Rôle ou métiers modifiés', `"'=HYPERLINK(""x"")"`])
  for (const inerte of [`'+33 4 00`, `'-12`, `'@Camille`, 'Lecture seule → Gestionnaire']) expect(lignes[0]).toContain(inerte)
})

test('who holds codes has no name, and a kind of before is told by its key', () => {
  const [ligne] = lignesDuJournalEnCsv([{ ...LIGNE, acteur: '', evenement: 'autrefois' }]).split('\r\n')
  expect(ligne).toContain('autrefois;Titulaire des codes')
})

test('in a workbook they are texts, and not formulas', async () => {
  const parts = [...(await readZip(await journalEnXlsx('Agence', [LIGNE]))).entries()]
  expect(parts.some(([, text]) => text.includes('=HYPERLINK'))).toBe(true)
  expect(parts.filter(([, text]) => text.includes('<f>'))).toEqual([])
})
