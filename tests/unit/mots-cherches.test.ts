import { aPlat, motifSql, motsCherches } from '@/lib/domain/mots-cherches'

test.each([
  ['Règlement', 'reglement'],
  ['ÉTAT DES LIEUX', 'etat des lieux'],
  ['Œuvre, L’œuvre', "oeuvre, l'oeuvre"],
  ['E\u0301tat', 'etat'],
  ['2024', '2024'],
])('« %s » is looked for as « %s »', (text, flat) => {
  expect(aPlat(text)).toBe(flat)
})

test('word by word, six at the most', () => {
  expect(motsCherches('  règlement,  copro ; 2024 ')).toEqual(['reglement', 'copro', '2024'])
  expect(motsCherches('a b c d e f g h')).toHaveLength(6)
  expect(motsCherches(' , ')).toEqual([])
})

test('what means something to `like` is taken as it is', () => {
  expect(motifSql('100%')).toBe('%100\\%%')
  expect(motifSql('a_b\\')).toBe('%a\\_b\\\\%')
})
