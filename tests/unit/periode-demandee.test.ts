import { day } from '@/lib/domain/day'
import { adresseDeLaPeriode, periodeDemandee } from '@/lib/domain/periode-demandee'

const today = day('2017-11-28')
const usuelle = { debut: '2016-11-01', fin: '2017-11-28' }

test('without dates, the usual months', () => {
  expect(periodeDemandee({}, today)).toMatchObject({ periode: usuelle, choisie: false, erreur: null })
})

test('two dates, or one and the usual other', () => {
  expect(periodeDemandee({ du: '2020-01-01', au: '2020-12-31' }, today)).toMatchObject({
    periode: { debut: '2020-01-01', fin: '2020-12-31' },
    choisie: true,
  })
  expect(periodeDemandee({ du: '01/02/2017' }, today).periode).toEqual({ debut: '2017-02-01', fin: '2017-11-28' })
  expect(periodeDemandee({ au: '01/02/2017' }, today).periode).toEqual({ debut: '2016-11-01', fin: '2017-02-01' })
})

test.each([
  [{ du: '2023-02-29' }, '2023-02-29'],
  [{ du: '0001-01-01', au: '2020-01-01' }, '0001-01-01'],
  [{ au: 'demain' }, 'demain'],
  [{ du: `${'9'.repeat(10_000)}` }, '99999999999999999999'],
])('%j is told in French and the usual months stay', (parameters, quoted) => {
  const demande = periodeDemandee(parameters, today)
  expect(demande.erreur).toContain(`«\u00A0${quoted}\u00A0»`)
  expect(demande).toMatchObject({ periode: usuelle, choisie: false })
})

test('dates in the wrong order are told', () => {
  expect(periodeDemandee({ du: '2018-01-01', au: '2017-01-01' }, today).erreur).toBe(
    'La première date vient après la seconde\u00A0: intervertissez-les.',
  )
})

test('a parameter given twice is no date', () => {
  expect(periodeDemandee({ du: ['2017-01-01', '2018-01-01'] }, today)).toMatchObject({ periode: usuelle, erreur: null })
})

test.each([
  [{ du: '29/02/2023' }, 'février 2023 n’a que 28 jours'],
  [{ du: '2023-02-29' }, 'février 2023 n’a que 28 jours'],
  [{ au: '31/04/2024' }, 'avril 2024 n’a que 30 jours'],
  [{ du: '0001-01-01' }, 'l’année va de 1900 à 2200'],
  [{ du: '31/12/1899' }, 'l’année va de 1900 à 2200'],
  [{ du: '2201-01-01' }, 'l’année va de 1900 à 2200'],
  [{ du: '31/04' }, 'écrivez par exemple 31/12/2025'],
  [{ du: '2017-13-01' }, 'n’est pas une date du calendrier'],
  [{ du: '2017-00-00' }, 'n’est pas une date du calendrier'],
  [{ du: '00/01/2017' }, 'n’est pas une date du calendrier'],
  [{ du: "2017-01-01'; drop table ecriture" }, 'écrivez par exemple'],
  [{ du: '2018-01-01' }, 'Le 01/01/2018 est à venir'],
])('%j says why', (parameters, said) => {
  const demande = periodeDemandee(parameters, today)
  expect(demande.erreur).toContain(said)
  expect(demande).toMatchObject({ periode: usuelle, choisie: false })
})

test('a last day before the usual months is given the months that lead to it, at any time', () => {
  expect(periodeDemandee({ au: '15/03/2010' }, today).periode).toEqual({ debut: '2009-03-01', fin: '2010-03-15' })
  for (const au of ['1900-01-01', '1901-06-30', '1902-01-01']) {
    const { periode, erreur } = periodeDemandee({ au }, today)
    expect([erreur, periode.debut <= periode.fin, periode.debut >= '1900-01-01']).toEqual([null, true, true])
  }
})

test('29 February of a leap year, one day, the ends of the calendar', () => {
  expect(periodeDemandee({ du: '29/02/2024', au: '29/02/2024' }, today).periode).toEqual({ debut: '2024-02-29', fin: '2024-02-29' })
  expect(periodeDemandee({ du: '1900-01-01', au: '2200-12-31' }, today)).toMatchObject({ erreur: null, choisie: true })
})

test('links stay in a chosen period, and say nothing of the usual one', () => {
  expect(adresseDeLaPeriode(periodeDemandee({}, today))).toEqual({})
  expect(adresseDeLaPeriode(periodeDemandee({ du: '01/02/2017' }, today))).toEqual({ du: '2017-02-01', au: '2017-11-28' })
})
