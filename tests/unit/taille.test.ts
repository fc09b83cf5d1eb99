import { formatTaille } from '@/lib/domain/taille'

test.each([
  [0, '0\u00A0octets'],
  [999, '999\u00A0octets'],
  [1000, '1\u00A0ko'],
  [45_200, '45\u00A0ko'],
  [999_600, '1\u00A0Mo'],
  [1_240_000, '1,2\u00A0Mo'],
  [15_000_000, '15\u00A0Mo'],
  [2_000_000_000, '2\u00A0Go'],
])('%d octets', (octets, said) => {
  expect(formatTaille(octets)).toBe(said)
})
