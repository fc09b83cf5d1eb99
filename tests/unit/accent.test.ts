import { ACCENT_PAR_DEFAUT, accentLisible, contrast } from '@/lib/domain/accent'

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test.each(['#0f5b57', '#7a2f3b', '#ffd400', '#ffffff', '#000000', '#3b82f6', '#9aa0a6'])(
  '%s bears an ink that reads at 4.5 at least',
  (accent) => {
    const { encre } = accentLisible(accent)
    expect(contrast(accent, encre)).toBeGreaterThanOrEqual(4.5)
  },
)

test.each(['', 'red', '#fff', '#0f5b57;}body{display:none', 'javascript:'])('%j is no colour: the default stands', (accent) => {
  expect(accentLisible(accent).accent).toBe(ACCENT_PAR_DEFAUT)
})
