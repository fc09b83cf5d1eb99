import fc from 'fast-check'
import { encode } from 'uqr'
import { epc, ibanParQuatre } from '@/lib/domain/epc'
import { cents } from '@/lib/domain/money'

const virement = {
  titulaire: 'SDC LES TILLEULS',
  iban: 'FR7630006000011234567890189',
  bic: null,
  montant: cents(88_096),
  texte: 'APPEL T1 193287',
}
const lines = (facts: Partial<Parameters<typeof epc>[0]> = {}) => epc({ ...virement, ...facts })?.split('\n')

test('the example of the reference, byte for byte', () => {
  expect(Buffer.from(epc(virement) ?? '')).toEqual(
    Buffer.from('BCD\n002\n1\nSCT\n\nSDC LES TILLEULS\nFR7630006000011234567890189\nEUR880.96\n\n\nAPPEL T1 193287'),
  )
})

test.each([
  [1, 'EUR0.01'],
  [10, 'EUR0.10'],
  [100, 'EUR1.00'],
  [99_999_999_999, 'EUR999999999.99'],
  [100_000_000_000, ''],
  [0, ''],
  [-500, ''],
])('%d cents: %j', (montant, said) => expect(lines({ montant: cents(montant) })?.[7]).toBe(said))

test('without an amount or a text, nothing after the last line that is used', () => {
  expect(epc({ ...virement, texte: '' })).toMatch(/\nEUR880\.96$/)
  expect(epc({ ...virement, texte: '', montant: null })).toMatch(/\nFR7630006000011234567890189$/)
})

test('the BIC is given when it is one; the name is exact, its accents and dashes too; the text is what banks carry', () => {
  expect(lines({ bic: 'agri frpp' })?.[4]).toBe('AGRIFRPP')
  expect(lines({ bic: 'AGRI' })?.[4]).toBe('')
  expect(lines({ titulaire: 'SDC Dugny – Saint-Exupéry' })?.[5]).toBe('SDC Dugny – Saint-Exupéry')
  expect(lines({ texte: 'Compte n° 452769/193287 – Été 🏠' })?.[10]).toBe('Compte n 452769/193287 Ete')
})

test('no line of it is broken, whatever is given, and it holds in the version that the standard allows', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (titulaire, texte) => {
        const payload = epc({ ...virement, titulaire, texte, bic: 'AGRIFRPPXXX', montant: cents(99_999_999_999) })
        if (payload === null) return
        const said = payload.split('\n')
        expect(said.length).toBeLessThanOrEqual(11)
        expect([...(said[5] ?? '')].length).toBeLessThanOrEqual(70)
        expect((said[10] ?? '').length).toBeLessThanOrEqual(140)
        expect(encode(payload, { ecc: 'M', boostEcc: false, maxVersion: 13 }).version).toBeLessThanOrEqual(13)
      },
    ),
  )
})

test('neither a name nor an IBAN: no code', () => {
  expect([epc({ ...virement, titulaire: ' ' }), epc({ ...virement, iban: 'FR76' })]).toEqual([null, null])
})

test('an IBAN by fours', () => {
  expect(ibanParQuatre('FR76 30006000011234567890189')).toBe('FR76 3000 6000 0112 3456 7890 189')
})
