import fc from 'fast-check'
import { addDays, addMonths, day } from '@/lib/domain/day'
import {
  decaler,
  formatIndice,
  formatTrimestre,
  IRL,
  indice,
  indiceDu,
  parseIndice,
  parseTrimestre,
  prochaineRevision,
  revision,
  revisionPerdue,
  type Trimestre,
} from '@/lib/domain/irl'
import { cents } from '@/lib/domain/money'
import { anyDay, anyRent } from './given'

const t = (texte: string) => parseTrimestre(texte) as Trimestre

test('values of the INSEE, and none that could not be checked', () => {
  expect(['2024-T2', '2023-T2', '2020-T4', '2016-T2', '2025-T3'].map((texte) => IRL.get(t(texte)))).toEqual([
    14517, 14059, 13052, 12525, 14577,
  ])
  expect(IRL.get(t('2010-T2'))).toBeUndefined()
  expect(IRL.get(t('2031-T1'))).toBeUndefined()
  expect(formatIndice(indice(14517))).toBe('145,17')
  expect(() => indice(145.17)).toThrow(RangeError)
})

test.each([
  ['145,17', 14517],
  ['145.17', 14517],
  ['145.2', 14520],
  ['125', 12500],
  ['0', null],
  ['', null],
  ['-145', null],
  ['145,171', null],
  ['1e3', null],
])('%j is read as %s hundredths', (texte, lu) => expect(parseIndice(texte)).toBe(lu))

test('what an agency has published outweighs the mainland’s, and adds to it', () => {
  const publies = new Map([
    [t('2025-T3'), indice(14158)],
    [t('2026-T1'), indice(14600)],
  ])
  expect(['2025-T3', '2026-T1', '2024-T2', '2026-T2'].map((texte) => indiceDu(t(texte), publies))).toEqual([14158, 14600, 14517, null])
})

// Published by the INSEE with the index: change over a year, in hundredths of a percent.
test.each([
  ['2009-T2', 131],
  ['2012-T2', 220],
  ['2012-T3', 215],
  ['2015-T4', -1],
  ['2018-T3', 157],
  ['2020-T4', 20],
  ['2022-T2', 360],
  ['2024-T1', 350],
  ['2025-T1', 140],
  ['2025-T3', 87],
])('%s changed by %d hundredths of a percent', (texte, attendu) => {
  const [base, nouveau] = [IRL.get(decaler(t(texte), -1)) ?? 0, IRL.get(t(texte)) ?? 0]
  expect(Math.round(((nouveau - base) * 10_000) / base)).toBe(attendu)
})

test('a year never changes by more than the 3,60 % of 2022, nor a quarter by more than 1,5 %', () => {
  for (const [trimestre, valeur] of IRL) {
    const avant = IRL.get(decaler(trimestre, -1))
    if (avant) expect(Math.abs(valeur / avant - 1)).toBeLessThan(0.0361)
  }
  const valeurs = [...IRL.values()]
  for (const [at, valeur] of valeurs.entries()) expect(Math.abs(valeur / (valeurs[at - 1] ?? valeur) - 1)).toBeLessThan(0.015)
  expect([...IRL.keys()]).toEqual([...IRL.keys()].toSorted())
})

test.each([
  ['2024-T2', '2024-T2', '2e trimestre 2024'],
  ['T2 2024', '2024-T2', '2e trimestre 2024'],
  ['2T2024', '2024-T2', '2e trimestre 2024'],
  [' 2e trimestre  2024 ', '2024-T2', '2e trimestre 2024'],
  ['2ème trimestre 2024', '2024-T2', '2e trimestre 2024'],
  ['2nd trimestre 2024', '2024-T2', '2e trimestre 2024'],
  ['1er trimestre 2025', '2025-T1', '1er trimestre 2025'],
  ['4E TRIMESTRE 2019', '2019-T4', '4e trimestre 2019'],
])('%j is %s', (texte, trimestre, mots) => {
  expect(parseTrimestre(texte)).toBe(trimestre)
  expect(formatTrimestre(t(texte))).toBe(mots)
})

test.each(['', '2024', '2024-T5', 'T0 2024', '2e semestre 2024', '0024-T1', '2024-T2 ou T3', `${' '.repeat(10_000)}x`])(
  '%j is no quarter',
  (texte) => expect(parseTrimestre(texte)).toBeNull(),
)

const demande = { loyer: cents(60000), base: indice(14059), nouveau: indice(14517), arrondi: 'ARRONDI', dpe: 'D' } as const

test.each([
  ['the reference', {}, { ok: true, loyer: 61955 }],
  ['the reference, truncated', { arrondi: 'TRONQUE' }, { ok: true, loyer: 61954 }],
  // ANIL: 508,489 truncated, of the 1st quarters of 2018 and 2019.
  ['the ANIL', { loyer: cents(50000), base: indice(12722), nouveau: indice(12938), arrondi: 'TRONQUE' }, { ok: true, loyer: 50848 }],
  ['the same, rounded', { loyer: cents(50000), base: indice(12722), nouveau: indice(12938) }, { ok: true, loyer: 50849 }],
  ['1st quarter of 2022', { loyer: cents(80000), base: indice(13069), nouveau: indice(13393) }, { ok: true, loyer: 81983 }],
  ['an index that goes down', { base: indice(12529), nouveau: indice(12528) }, { ok: true, loyer: 59995 }],
  ['class F', { dpe: 'F' }, { ok: false, raison: 'DPE' }],
  ['class G, a lease of 2023', { dpe: 'G', bailDepuis: day('2023-01-01') }, { ok: false, raison: 'DPE' }],
  ['class G, a lease of before the law', { dpe: 'G', bailDepuis: day('2022-08-23') }, { ok: true, loyer: 61955 }],
  ['class unknown', { dpe: null }, { ok: true, loyer: 61955 }],
  ['no index yet', { nouveau: null }, { ok: false, raison: 'INDICE' }],
  ['no index of the lease', { base: null }, { ok: false, raison: 'INDICE' }],
] as const)('%s', (_, autre, attendu) => expect(revision({ ...demande, ...autre })).toEqual(attendu))

test('the same index changes nothing; truncated is rounded, or a cent less', () => {
  const index = fc.integer({ min: 10_000, max: 20_000 }).map(indice)
  const lu = (arrondi: 'ARRONDI' | 'TRONQUE', loyer: ReturnType<typeof cents>, base: ReturnType<typeof indice>, nouveau: typeof base) => {
    const rendu = revision({ loyer, base, nouveau, arrondi, dpe: null })
    return rendu.ok ? rendu.loyer : Number.NaN
  }
  fc.assert(fc.property(anyRent, index, (loyer, base) => lu('ARRONDI', loyer, base, base) === loyer))
  fc.assert(
    fc.property(anyRent, index, index, (loyer, base, nouveau) => {
      const [rond, court] = [lu('ARRONDI', loyer, base, nouveau), lu('TRONQUE', loyer, base, nouveau)]
      expect([0, 1]).toContain(rond - court)
    }),
  )
})

test.each([
  ['2024-03-17', '2026-11-28', '2026-03-17', '2027-03-17'],
  ['2024-03-17', '2026-03-17', '2026-03-17', '2027-03-17'],
  ['2024-03-17', '2026-03-16', '2025-03-17', '2026-03-17'],
  ['2026-03-17', '2026-11-28', null, '2027-03-17'],
  ['2027-01-01', '2026-11-28', null, '2028-01-01'],
  ['2024-02-29', '2026-02-28', '2026-02-28', '2027-02-28'],
  ['2024-02-29', '2028-02-28', '2027-02-28', '2028-02-29'],
])('a lease of %s on %s', (debut, jour, derniere, prochaine) => {
  expect(prochaineRevision(day(debut), day(jour))).toEqual({ derniere, prochaine })
})

test('the day is between the last anniversary and the next, a year apart', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 20_000 }), (debut, jours) => {
      const jour = addDays(debut, jours)
      const { derniere, prochaine } = prochaineRevision(debut, jour)
      return (derniere ?? debut) <= jour && jour < prochaine && prochaine.slice(0, 7) === addMonths(derniere ?? debut, 12).slice(0, 7)
    }),
  )
})

test('a year after its day, a revision is lost', () => {
  expect(revisionPerdue(day('2025-03-17'), day('2026-03-17'))).toBe(false)
  expect(revisionPerdue(day('2025-03-17'), day('2026-03-18'))).toBe(true)
})
