import fc from 'fast-check'
import { examiner, refusDuMotDePasse } from '@/lib/domain/mot-de-passe'
import { estCourant } from '@/lib/mot-de-passe/courants'

const EMAIL = 'maurice.laffite@palier.test'
const rare = () => false
const refus = (motDePasse: string, email = EMAIL) => refusDuMotDePasse(motDePasse, email, rare)
const facons = (motDePasse: string) => examiner(motDePasse, EMAIL).facons.map(({ rempli }) => rempli)

test.each([
  ['Tournesol-7x', [true, false, false]],
  ['Tournesol-7', [false, false, false]],
  ['tournesol-7xyz', [false, true, false]],
  ['tournesol-7xy', [false, false, false]],
  ['tournesolxyzabc', [false, false, false]],
  ['le chat dort sur le toit rouge du voisin', [false, false, true]],
  ['Élan-été-2026', [true, false, false]],
  ['Ab1-😀😀😀😀😀😀😀', [false, false, false]],
  ['Ab1-😀😀😀😀😀😀😀😀', [true, false, false]],
  ['', [false, false, false]],
])('%s meets %j', (motDePasse, expected) => expect(facons(motDePasse)).toEqual(expected))

test('a sentence is of seven different words, twenty characters, and has spaces', () => {
  for (const short of ['a b c d e f g', 'non non non non non non non non', 'le-chat-dort-sur-le-toit-rouge-du-voisin'])
    expect(facons(short)[2]).toBe(false)
})

test('what is typed is ticked kind by kind', () => {
  expect(examiner('Aé', EMAIL).sortes.map(({ rempli }) => rempli)).toEqual([true, true, false, false])
  expect(examiner('1 ', EMAIL).sortes.map(({ rempli }) => rempli)).toEqual([false, false, true, true])
})

test.each(['Maurice.Laffite-26!', 'xX1-MAURICE.LAFFITE@palier.test', 'Mon-Pàlier-2026-x'])('%s holds what it must not', (motDePasse) => {
  expect(examiner(motDePasse, EMAIL).convient).toBe(false)
  expect(refus(motDePasse)).toMatch(/adresse électronique/)
})

test('an address of three letters forbids nothing', () => expect(refus('Tournesol-7-eva', 'eva@palier.test')).toBeNull())

test('the longest is of a thousand characters, whatever they are', () => {
  expect(refus('Aa1-'.repeat(250))).toBeNull()
  expect(refus(`${'Aa1-'.repeat(250)}x`)).toMatch(/trop long/)
  expect(refus(`Aa1${'😀'.repeat(997)}`)).toBeNull()
  expect(refus('x'.repeat(10_000))).toMatch(/trop long/)
})

test('whatever is accepted has twelve characters and meets one of the ways', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (motDePasse) => {
      if (refus(motDePasse) !== null) return
      expect([...motDePasse].length).toBeGreaterThanOrEqual(12)
      expect(facons(motDePasse)).toContain(true)
    }),
  )
})

test.each([
  'Motdepasse2026!',
  'P@ssw0rd2026!!',
  'Azertyuiop1234!',
  'Bonjour12345678!',
  'Immeuble-2026!',
  'aaaaaaaaaaaaaA1!',
  'Qwertyuiop123!',
])('%s meets the criteria and is refused all the same: it is what people choose', (motDePasse) => {
  expect(examiner(motDePasse, EMAIL).convient).toBe(true)
  expect(estCourant(motDePasse, EMAIL)).toBe(true)
  expect(refusDuMotDePasse(motDePasse, EMAIL, (texte) => estCourant(texte, EMAIL))).toMatch(/facile à deviner/)
})

test.each(['tXk8!pq2-Lmz', 'Tournesol-7-Violet', 'Le chat dort sur le toit rouge de la voisine'])('%s is nobody else’s', (motDePasse) =>
  expect(refusDuMotDePasse(motDePasse, EMAIL, (texte) => estCourant(texte, EMAIL))).toBeNull(),
)

test('the longest input costs less than half a second', () => {
  const start = performance.now()
  estCourant('Aa1-bB2?'.repeat(125), EMAIL)
  expect(performance.now() - start).toBeLessThan(500)
})
