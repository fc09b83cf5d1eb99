import fc from 'fast-check'
import { type Cents, cents, formatAmount, formatEuros, parseAmount, sum } from '@/lib/domain/money'

const anyCents = fc.integer({ min: -1e14, max: 1e14 }).map(cents)

test.each([
  ['0', '0,00'],
  ['5', '0,05'],
  ['-5', '−0,05'],
  ['137820', '1\u202F378,20'],
  ['-998556', '−9\u202F985,56'],
  ['100000000', '1\u202F000\u202F000,00'],
])('%s cents are written %s', (value, expected) => {
  expect(formatAmount(cents(BigInt(value)))).toBe(expected)
})

test('euros are written with no-break spaces only', () => {
  expect(formatEuros(cents(137820))).toBe('1\u202F378,20\u00A0€')
})

test.each([
  ['391,90', 39190],
  ['391.9', 39190],
  ['1 616,70', 161670],
  ['1\u00A0616,70', 161670],
  ['1\u202F616.70', 161670],
  ['-59,71', -5971],
  ['−59,71', -5971],
  ['+12', 1200],
  [' 12,00 ', 1200],
  ['0', 0],
  ['-0', 0],
])('%s is read as %d cents', (text, expected) => {
  expect(parseAmount(text)).toBe(expected)
  expect(Object.is(parseAmount(text), -0)).toBe(false)
})

test.each(['', ' ', ',50', '12,', '12,345', '1 23', '1.234,56', '1,234.56', 'douze', '12€', '0x10', '1e3', '99999999999999999', '٣'])(
  '%j is no amount',
  (text) => {
    expect(parseAmount(text)).toBeNull()
  },
)

test('an amount that is written is read back', () => {
  fc.assert(fc.property(anyCents, (amount) => parseAmount(formatAmount(amount)) === amount))
})

test('sums are exact, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e10, max: 1e10 })), (values) => {
      const amounts = values.map(cents)
      return sum(amounts) === sum(amounts.toReversed()) && BigInt(sum(amounts)) === values.reduce((a, b) => a + BigInt(b), 0n)
    }),
  )
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2n ** 60n])('%s is no whole number of cents', (value) => {
  expect(() => cents(value)).toThrow(RangeError)
})

test('a sum that leaves the exact integers is refused, not rounded', () => {
  expect(() => sum([Number.MAX_SAFE_INTEGER as Cents, cents(1)])).toThrow(RangeError)
})
