import { type FileDescription, required } from '../description'
import { reference, texte } from '../readers'

export const cles: FileDescription = {
  name: 'cles',
  table: 'cle',
  key: ['immeuble', 'code'],
  references: [{ columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' }],
  columns: [required('immeuble', reference), required('code', reference), required('libelle', texte())],
}
