import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dateToDay,
  day,
  dayInFrance,
  dayToDate,
  formatDay,
  formatDayInWords,
  monthsBetween,
  parseDay,
  startOfMonth,
} from '@/lib/domain/day'

const anyDay = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }).map((date) => dateToDay(date))

test.each([
  ['28/11/2017', '2017-11-28'],
  ['2017-11-28', '2017-11-28'],
  ['29/02/2024', '2024-02-29'],
])('%s is read', (text, expected) => expect(parseDay(text)).toBe(expected))

test.each(['29/02/2023', '31/04/2024', '00/01/2024', '12/13/2024', '01/01/0001', '1/1/2024', '2024/01/01', '28-11-2017', '', '20240101'])(
  '%j is no day',
  (text) => expect(parseDay(text)).toBeNull(),
)

test('months are added by the calendar; the 31st becomes the last day', () => {
  expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
  expect(addMonths(day('2017-11-28'), -12)).toBe('2016-11-28')
  expect(addMonths(day('2024-03-31'), -13)).toBe('2023-02-28')
  expect(addMonths(day('2024-12-01'), 1)).toBe('2025-01-01')
})

test('days are added across months and years', () => {
  expect(addDays(day('2016-11-01'), -1)).toBe('2016-10-31')
  expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01')
})

test('what is added is taken away again, and a date column keeps the day', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (value, days) => addDays(addDays(value, days), -days) === value))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (value, months) => monthsBetween(value, addMonths(value, months)) === months),
  )
  fc.assert(fc.property(anyDay, (value) => dateToDay(dayToDate(value)) === value && parseDay(formatDay(value)) === value))
  fc.assert(fc.property(anyDay, (value) => startOfMonth(value) <= value && startOfMonth(value).endsWith('-01')))
})

test('the day in France is not that of Greenwich at midnight, in winter and in summer', () => {
  expect(dayInFrance(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31')
  expect(dayInFrance(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01')
  expect(dayInFrance(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
})

test('days are written as tables and as sentences want them', () => {
  expect(formatDay(day('2026-03-12'))).toBe('12/03/2026')
  expect(formatDayInWords(day('2026-08-01'))).toBe('1er août 2026')
  expect(formatDayInWords(day('2026-12-28'))).toBe('28 décembre 2026')
})
