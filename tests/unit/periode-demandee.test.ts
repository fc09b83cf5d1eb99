import { day } from '@/lib/domain/day'
import { periodeDemandee } from '@/lib/domain/periode-demandee'

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
