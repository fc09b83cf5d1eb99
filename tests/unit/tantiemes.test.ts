import fc from 'fast-check'
import { formatTantiemes, parseTantiemes, sumTantiemes, type Tantiemes, tantiemesToDecimal } from '@/lib/domain/tantiemes'

const GILBERT = ['74', '74', '82,0001', '74', '62', '72', '66,0142', '149', '65', '145', '65', '72,90086']

test('the building of the reference totals 1000.91516, exactly', () => {
  const total = sumTantiemes(GILBERT.map((text) => parseTantiemes(text) as Tantiemes))
  expect(total).toBe(100_091_516)
  expect(formatTantiemes(total)).toBe('1\u202F000,91516')
  expect(tantiemesToDecimal(total)).toBe('1000.91516')
})

test.each(['', '-1', '82,000001', '1,2,3', 'abc', '1 00'])('%j is no share', (text) => expect(parseTantiemes(text)).toBeNull())

test('a share that is written is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), (value) => {
      const share = value as Tantiemes
      return parseTantiemes(formatTantiemes(share)) === share && parseTantiemes(tantiemesToDecimal(share)) === share
    }),
  )
})
