import fc from 'fast-check'
import { adresseWeb, choix, entier, iban, jour, montant, NULL, ouiNon, surface, tantiemes, texte } from '@/lib/publication/readers'

const nature = choix('nature_tiers', ['PERSONNE', 'SOCIETE'])

test.each([
  [jour, '28/11/2017', '2017-11-28'],
  [jour, '2017-11-28', '2017-11-28'],
  [jour, '29/02/2017', null],
  [jour, '2017-11-28T00:00', null],
  [jour, '1/1/2017', null],
  [montant, '1 378,20', '137820'],
  [montant, '1\u202F378.2', '137820'],
  [montant, '-5', '-500'],
  [montant, '1,234', null],
  [montant, '12 €', null],
  [tantiemes, '82,0001', '82.00010'],
  [tantiemes, '1,123456', null],
  [tantiemes, '-1', null],
  [surface, '45,5', '45.5'],
  [surface, '45,125', null],
  [entier(0, 10), '10', '10'],
  [entier(0, 10), '11', null],
  [entier(0, 10), '1,5', null],
  [ouiNon('non'), 'OUI', 't'],
  [ouiNon('non'), '0', 'f'],
  [ouiNon('non'), 'vrai', null],
  [nature, 'Societe', 'SOCIETE'],
  [nature, 'association', null],
  [texte(3), 'abcd', null],
  [adresseWeb, 'https://a.test/é?x=1', 'https://a.test/é?x=1'],
  [adresseWeb, 'www.a.test', 'https://www.a.test'],
  [adresseWeb, 'javascript:alert(1)', null],
  [adresseWeb, 'https://a b.test', null],
  [adresseWeb, `https://a.test/${'x'.repeat(2000)}`, null],
  [iban, 'fr76 3000 6000 0112 3456 7890 189', 'FR7630006000011234567890189'],
  [iban, 'FR7630006000011234567890188', null],
])('%# reads %j %j', (reader, text, expected) => {
  expect(reader.read(text)).toBe(expected)
})

test('an enum says what it takes', () => {
  expect(nature.expected).toBe('une de ces valeurs : personne, societe')
})

/** How COPY reads a text cell. */
const copied = (cell: string) => cell.replace(/\\([\\tnr])/g, (_, c: string) => ({ t: '\t', n: '\n', r: '\r' })[c] ?? c)

test('whatever a text holds, COPY reads it back, and never as NULL or as two cells', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\\', 'N', '\t', '\n', '\r', 'n', '.') }), (text) => {
      const cell = texte().read(text)
      expect(cell).not.toBe(NULL)
      expect(cell).not.toMatch(/[\t\n\r]/)
      expect(copied(cell ?? '')).toBe(text)
    }),
  )
})
