import { type Bien, descriptionDuBien, ordonnerBiens, situationDuLot } from '@/lib/domain/bien'

const bien = (numero: string, nature: string, lotPrincipalId: string | null = null): Bien => ({
  id: numero,
  numero,
  nature,
  type: null,
  situation: [],
  propriete: 'PLEIN',
  quotePart: null,
  lotPrincipalId,
  adresse: [],
  tantiemes: [],
})

test('principal lots first, then the annexes, 9 before 10', () => {
  const biens = [
    bien('907', 'Parking'),
    bien('14', 'cave'),
    bien('C10', 'Appartement'),
    bien('9', 'Bureau', 'C9'),
    bien('C9', 'Appartement'),
  ]
  expect(ordonnerBiens(biens).map(({ numero }) => numero)).toEqual(['C9', 'C10', '9', '14', '907'])
})

test('nature and type are said together', () => {
  expect(descriptionDuBien({ ...bien('C01', 'Appartement'), type: 'T2 en collectif' })).toBe('Appartement, T2 en collectif')
  expect(descriptionDuBien(bien('12', 'cave'))).toBe('Cave')
})

test.each([
  ['2', 'étage 2'],
  ['-1', 'étage -1'],
  ['3e', '3e étage'],
  ['rez-de-chaussée', 'rez-de-chaussée'],
])('a floor given as %s is said « %s »', (etage, said) => {
  expect(situationDuLot({ batiment: 'C', escalier: null, etage, porte: '12' })).toEqual(['bâtiment C', said, 'porte 12'])
})
