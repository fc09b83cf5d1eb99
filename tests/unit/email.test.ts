import { adresseMasquee, normaliseEmail, refusDeLAdresse } from '@/lib/domain/email'

it.each([
  ['  Jeanne.Essai@Palier.TEST ', 'jeanne.essai@palier.test'],
  ['jeanne＠palier.test', 'jeanne@palier.test'],
  ['jeanne\u0000@palier.test', 'jeanne@palier.test'],
  ['jeanne+syndic@palier.test', 'jeanne+syndic@palier.test'],
])('%j is kept as %s', (typed, kept) => expect(normaliseEmail(typed)).toBe(kept))

it.each([
  ['jeanne@palier.test', null],
  [' JEANNE+syndic@palier.test ', null],
  // What NFKC makes plain is plain.
  ['ｊeanne@palier.test', null],
  ['jeаnne@palier.test', /autre alphabet/],
  ['jéanne@palier.test', /accentuée/],
  ['jeanne@pаlier.test', /autre alphabet/],
  ['jeanne\u200b@palier.test', /invisible/],
  ['jeanne\u202e@palier.test', /invisible/],
  ['jeanne @palier.test', /espace/],
])('%j: refused for %s', (typed, reason) => {
  const refus = refusDeLAdresse(typed)
  if (reason) expect(refus).toMatch(reason)
  else expect(refus).toBeNull()
})

it.each([
  ['denise.yaloxe@palier.test', 'de•••@palier.test'],
  ['abc@palier.test', 'a•••@palier.test'],
  ['', '•••@'],
])('%s is shown as %s', (email, shown) => expect(adresseMasquee(email)).toBe(shown))
