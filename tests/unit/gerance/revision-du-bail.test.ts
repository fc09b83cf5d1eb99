import { type Day, day } from '@/lib/domain/day'
import { type Indice, indice, type Trimestre } from '@/lib/domain/irl'
import { cents } from '@/lib/domain/money'
import { produitExact } from '@/lib/domain/produit-exact'
import { type FaitsDeRevision, publicationDe, revisionDuBail } from '@/lib/domain/revision-du-bail'

const faits = (autres: Partial<FaitsDeRevision> = {}): FaitsDeRevision => ({
  ...{ debut: day('2019-09-01'), loyer: cents(60_000), demande: null, trimestre: '2023-T2', valeur: indice(14_059), dpe: 'D' as const },
  ...{ habitation: true, arrondi: 'ARRONDI' as const, publies: new Map<Trimestre, Indice>() },
  ...autres,
})
const le = (jour: string): Day => day(jour)

test('600 × 145,17 ÷ 140,59 = 619,55, from the anniversary that follows the index', () => {
  expect(revisionDuBail(faits(), le('2024-08-01'))).toEqual({
    etat: 'CALCULEE',
    ...{ le: '2024-09-01', jusquAu: null, perdues: 0, revise: 61_955, ecart: 1955, loyerDemande: null },
    base: { trimestre: '2023-T2', valeur: 14_059, de: 'BAIL' },
    nouveau: { trimestre: '2024-T2', valeur: 14_517, de: 'INSEE' },
  })
  expect(produitExact(cents(60_000), 14_517, 14_059)).toBe('619,5461…')
})

test('what exceeds the cent is left where the agency says so: 508,489 of the ANIL', () => {
  const anil = faits({ loyer: cents(50_000), trimestre: '2018-T1', valeur: indice(12_722) })
  expect(revisionDuBail({ ...anil, arrondi: 'TRONQUE' }, le('2019-08-01'))).toMatchObject({ etat: 'CALCULEE', revise: 50_848 })
  expect(revisionDuBail(anil, le('2019-08-01'))).toMatchObject({ revise: 50_849, nouveau: { trimestre: '2019-T1', valeur: 12_938 } })
})

test('after the anniversary it may still be asked for a year, then it is lost and the next one takes up its own index', () => {
  expect(revisionDuBail(faits(), le('2025-09-01'))).toMatchObject({ le: '2024-09-01', jusquAu: '2025-09-01', perdues: 0 })
  expect(revisionDuBail(faits(), le('2025-09-02'))).toMatchObject({
    ...{ le: '2025-09-01', jusquAu: '2026-09-01', perdues: 1 },
    base: { trimestre: '2024-T2', valeur: 14_517, de: 'INSEE' },
    nouveau: { trimestre: '2025-T2', valeur: 14_668 },
  })
})

test('an index that nobody has published yet: known when, not how much', () => {
  const attendue = revisionDuBail(faits({ trimestre: '2031-T1', valeur: indice(16_000) }), le('2032-02-01'))
  expect(attendue).toMatchObject({ etat: 'INDICE', le: '2032-09-01', nouveau: { trimestre: '2032-T1', valeur: null }, revise: null })
  expect(publicationDe('2032-T1' as Trimestre)).toBe('2032-04-15')
  expect(publicationDe('2026-T4' as Trimestre)).toBe('2027-01-15')
})

test('a base that the lease does not give and nobody knows', () => {
  expect(revisionDuBail(faits({ trimestre: '2030-T1', valeur: null }), le('2031-05-01'))).toMatchObject({
    etat: 'INDICE',
    base: { valeur: null, de: 'AGENCE' },
  })
})

test('the agency’s own index outweighs that of the INSEE', () => {
  const publies = new Map([['2024-T2' as Trimestre, indice(14_400)]])
  expect(revisionDuBail(faits({ publies }), le('2024-08-01'))).toMatchObject({ nouveau: { valeur: 14_400, de: 'AGENCE' }, revise: 61_455 })
})

test('barred for F and G; none without a clause, with one that cannot be read, or for what is no home', () => {
  expect(revisionDuBail(faits({ dpe: 'G' }), le('2024-08-01'))).toMatchObject({ etat: 'DPE', revise: null })
  for (const sans of [{ trimestre: null }, { trimestre: 'T9 2024' }, { habitation: false }])
    expect(revisionDuBail(faits(sans), le('2024-08-01'))).toEqual({ etat: 'SANS_CLAUSE' })
})

test.each([
  [60_000, 'ANCIEN'],
  [61_955, 'REVISE'],
  [61_000, 'AUTRE'],
])('a rent of %i cents is %s', (demande, loyerDemande) => {
  expect(revisionDuBail(faits({ demande: cents(demande) }), le('2024-10-01'))).toMatchObject({ loyerDemande })
})
