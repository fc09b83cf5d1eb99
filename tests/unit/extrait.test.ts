import fc from 'fast-check'
import { extrait } from '@/lib/domain/extrait'

test.each([
  ['Bonjour', 20, 'Bonjour'],
  ['  Bonjour  ', 7, 'Bonjour'],
  ['Une coupure d’eau est prévue', 20, 'Une coupure d’eau…'],
  ['Fin de phrase. Puis une autre', 17, 'Fin de phrase…'],
  ['anticonstitutionnellement', 10, 'anticonst…'],
])('%j in %d characters: %j', (texte, max, expected) => expect(extrait(texte, max)).toBe(expected))

test('never longer, and a beginning of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (texte, max) => {
      const cut = extrait(texte, max)
      expect([...cut].length).toBeLessThanOrEqual(max)
      expect(texte.trim().startsWith(cut.replace(/…$/, ''))).toBe(true)
    }),
  )
})
