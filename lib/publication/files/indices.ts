import { type FileDescription, required } from '../description'
import { indice, trimestre } from '../readers'

/** IRL that Palier does not know yet, or that the agency’s software holds for right. */
export const indices: FileDescription = {
  name: 'indices',
  table: 'indice',
  key: ['trimestre'],
  references: [],
  columns: [required('trimestre', trimestre), required('valeur', indice)],
}
