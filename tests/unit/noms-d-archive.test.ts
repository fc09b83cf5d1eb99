import { day } from '@/lib/domain/day'
import { nomsDArchive } from '@/lib/domain/noms-d-archive'

const piece = (titre: string, dossiers: string[] = [], mime = 'application/pdf') => ({ titre, mime, date: day('2026-06-12'), dossiers })

test('a date, the title, the true extension, under the folders', () => {
  expect(nomsDArchive([piece('Procès-verbal', ['Courriers', 'Locataires']), piece('Plan', [], 'image/png')])).toEqual([
    'Courriers/Locataires/2026-06-12 Procès-verbal.pdf',
    '2026-06-12 Plan.png',
  ])
})

test('twice the same name, whatever its capitals, is two files', () => {
  expect(nomsDArchive([piece('PV'), piece('pv'), piece('PV'), piece('PV (2)')])).toEqual([
    '2026-06-12 PV.pdf',
    '2026-06-12 pv (2).pdf',
    '2026-06-12 PV (3).pdf',
    '2026-06-12 PV (2) (2).pdf',
  ])
})

test('nothing leaves the folder in which it is unpacked, or hides', () => {
  const names = nomsDArchive([
    piece('../../etc/passwd', ['..', '/', 'C:\\']),
    piece('a'.repeat(500)),
    piece('\u202Efdp.exe'),
    piece('', ['']),
  ])
  for (const name of names) {
    expect(name.split('/').every((part) => part !== '' && part !== '..' && part !== '.')).toBe(true)
    expect(name).not.toMatch(/[\\:\u202e]|^\//)
    expect(name.endsWith('.pdf')).toBe(true)
    expect(Buffer.byteLength(name)).toBeLessThan(300)
  }
})
