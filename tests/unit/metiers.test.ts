import { metiersChoisis, rolesDesMetiers } from '@/lib/domain/metiers'

test.each([
  [['GERANCE', 'SYNDIC'], undefined, ['GERANCE', 'SYNDIC']],
  [['GERANCE', 'SYNDIC'], 'SYNDIC', ['SYNDIC']],
  // What was chosen before a place was changed, or by hand.
  [['GERANCE'], 'SYNDIC', ['GERANCE']],
  [['GERANCE', 'SYNDIC'], 'toString', ['GERANCE', 'SYNDIC']],
] as const)('of %j, %s shows %j', (metiers, choisi, vus) => {
  expect(metiersChoisis(metiers, choisi)).toEqual(vus)
})

test('each role of compte is of one trade', () => {
  expect(rolesDesMetiers(['GERANCE'])).toEqual(['BAILLEUR', 'LOCATAIRE'])
  expect(rolesDesMetiers(['SYNDIC'])).toEqual(['COPROPRIETAIRE'])
  expect(rolesDesMetiers([])).toEqual([])
})
