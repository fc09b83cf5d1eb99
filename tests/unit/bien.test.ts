import { type Bien, descriptionDuBien, ordonnerBiens } from '@/lib/domain/bien'

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
  expect(descriptionDuBien(bien('12', 'Cave'))).toBe('Cave')
})
