import fc from 'fast-check'
import { cents } from '@/lib/domain/money'
import { montantEnLettres, nombreEnLettres, sommeEnPhrase } from '@/lib/domain/montant-en-lettres'

test.each([
  [0, 'zéro'],
  [17, 'dix-sept'],
  [19, 'dix-neuf'],
  [21, 'vingt et un'],
  [60, 'soixante'],
  [70, 'soixante-dix'],
  [71, 'soixante et onze'],
  [77, 'soixante-dix-sept'],
  [79, 'soixante-dix-neuf'],
  [80, 'quatre-vingts'],
  [81, 'quatre-vingt-un'],
  [90, 'quatre-vingt-dix'],
  [91, 'quatre-vingt-onze'],
  [99, 'quatre-vingt-dix-neuf'],
  [100, 'cent'],
  [101, 'cent un'],
  [180, 'cent quatre-vingts'],
  [200, 'deux cents'],
  [280, 'deux cent quatre-vingts'],
  [999, 'neuf cent quatre-vingt-dix-neuf'],
  [1000, 'mille'],
  [1001, 'mille un'],
  [2000, 'deux mille'],
  [80_000, 'quatre-vingt mille'],
  [200_000, 'deux cent mille'],
  [200_200, 'deux cent mille deux cents'],
  [1_000_000, 'un million'],
  [80_000_000, 'quatre-vingts millions'],
])('%d is « %s »', (nombre, mots) => expect(nombreEnLettres(nombre)).toBe(mots))

test.each([
  [76299, 'sept cent soixante-deux euros et quatre-vingt-dix-neuf centimes'],
  [123709, 'mille deux cent trente-sept euros et neuf centimes'],
  [599105, 'cinq mille neuf cent quatre-vingt-onze euros et cinq centimes'],
  [100, 'un euro'],
  [101, 'un euro et un centime'],
  [50, 'cinquante centimes'],
  [1, 'un centime'],
  [0, 'zéro euro'],
  [8000, 'quatre-vingts euros'],
  [100_000_000, 'un million d’euros'],
  [100_020_000, 'un million deux cents euros'],
  [-500, 'moins cinq euros'],
])('%d cents are « %s »', (montant, mots) => expect(montantEnLettres(cents(montant))).toBe(mots))

test('a sum is written in figures and in words', () => {
  expect(sommeEnPhrase(cents(76299))).toBe('762,99\u00A0€ (sept cent soixante-deux euros et quatre-vingt-dix-neuf centimes)')
})

test('no two numbers are written alike, and none strangely', () => {
  const tous = Array.from({ length: 20_000 }, (_, at) => nombreEnLettres(at))
  expect(new Set(tous).size).toBe(tous.length)
  expect(tous.filter((mots) => !/^[a-zéè]+(?:[ -][a-zéè]+)*$/.test(mots))).toEqual([])
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 - 1 }), (nombre) => nombreEnLettres(nombre).trim().length > 1))
  for (const nombre of [-1, 0.5, 1e9, Number.NaN]) expect(() => nombreEnLettres(nombre)).toThrow(RangeError)
})
