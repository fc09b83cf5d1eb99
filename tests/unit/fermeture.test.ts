import { day } from '@/lib/domain/day'
import { etatALaDate, fermetureDuLocataire } from '@/lib/domain/fermeture'

const PREAVIS = day('2026-03-10')
const DEPART = day('2026-06-10')
const options = (auPreavis: boolean, auDepart: boolean, moisApresDepart = 3) => ({ auPreavis, auDepart, moisApresDepart })

test.each([
  ['neither', options(false, false), PREAVIS, DEPART, null],
  ['at departure', options(false, true), PREAVIS, DEPART, { depuis: DEPART, jusquAu: '2026-09-10' }],
  ['at préavis, counted from the departure', options(true, true), PREAVIS, DEPART, { depuis: PREAVIS, jusquAu: '2026-09-10' }],
  ['at préavis, the departure being unknown', options(true, true), PREAVIS, null, { depuis: PREAVIS, jusquAu: '2026-06-10' }],
  ['at préavis alone', options(true, false), PREAVIS, DEPART, { depuis: PREAVIS, jusquAu: '2026-09-10' }],
  ['at departure without one', options(false, true), PREAVIS, null, null],
  ['at once', options(false, true, 0), null, DEPART, { depuis: DEPART, jusquAu: DEPART }],
])('closed %s', (_name, chosen, preavisLe, departLe, expected) => {
  expect(fermetureDuLocataire({ preavisLe, departLe }, chosen)).toEqual(expected)
})

test.each([
  ['2026-06-09', 'OUVERT'],
  ['2026-06-10', 'RESTREINT'],
  ['2026-09-10', 'RESTREINT'],
  ['2026-09-11', 'FERME'],
])('on %s it is %s', (on, expected) => {
  expect(etatALaDate({ depuis: DEPART, jusquAu: day('2026-09-10') }, day(on))).toBe(expected)
  expect(etatALaDate(null, day(on))).toBe('OUVERT')
})
