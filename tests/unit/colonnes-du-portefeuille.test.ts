import { colonnesMontrees, ecrireLesColonnes } from '@/lib/domain/portefeuille'

test('the columns that were chosen, in the order of the list, under its name in any case; the usual ones otherwise', () => {
  const usual = ['nom', 'activite', 'immeuble', 'ville', 'telephone']
  expect(colonnesMontrees('fournisseurs', undefined)).toEqual(usual)
  expect(ecrireLesColonnes('fournisseurs', ['ville', 'toString', 'courriel'])).toBe('nom.ville.courriel')
  expect(colonnesMontrees('fournisseurs', 'courriel.ville.constructor')).toEqual(['nom', 'ville', 'courriel'])
  expect(colonnesMontrees('fournisseurs', '')).toEqual(['nom'])
  expect(ecrireLesColonnes('fournisseurs', usual)).toBeNull()
})
