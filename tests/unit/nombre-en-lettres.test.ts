import { enLettres, lireNombre } from '@/lib/domain/nombre-en-lettres'

test('every number that is written is read again', () => {
  for (let nombre = 0; nombre <= 18; nombre++) {
    expect(lireNombre(enLettres(nombre))).toBe(nombre)
    expect(lireNombre(String(nombre))).toBe(nombre)
  }
})

test.each([
  [' Onze. ', 11],
  ['DIX SEPT', 17],
  ['dix\u2011sept', 17],
  ['dix-huit', 18],
  ['zero', 0],
  ['07', 7],
  ['', null],
  ['onze ou douze', null],
  ['1e1', null],
  ['-7', null],
])('« %s » is %s', (texte, nombre) => expect(lireNombre(texte)).toBe(nombre))

test('ten thousand characters are no number', () => expect(lireNombre('-'.repeat(10_000))).toBeNull())
