import { day } from '@/lib/domain/day'
import { etatALaDate, fermetureDuLocataire, fermetureDuVendeur } from '@/lib/domain/fermeture'

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

test('a seller’s closes at the sale, where the agency has chosen so', () => {
  const dates = { mutationLe: PREAVIS, departLe: null }
  expect(fermetureDuVendeur(dates, { aLaMutation: false, moisApresDepart: 3 })).toBeNull()
  expect(fermetureDuVendeur({ ...dates, mutationLe: null }, { aLaMutation: true, moisApresDepart: 3 })).toBeNull()
  expect(fermetureDuVendeur(dates, { aLaMutation: true, moisApresDepart: 3 })).toEqual({ depuis: PREAVIS, jusquAu: '2026-06-10' })
  expect(fermetureDuVendeur({ ...dates, departLe: DEPART }, { aLaMutation: true, moisApresDepart: 0 })).toEqual({
    depuis: PREAVIS,
    jusquAu: DEPART,
  })
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
