import { type FileDescription, required } from '../description'
import { tantiemes as nombre, reference } from '../readers'

export const tantiemes: FileDescription = {
  name: 'tantiemes',
  table: 'tantieme',
  key: ['immeuble', 'lot', 'cle'],
  references: [
    { columns: ['immeuble', 'lot'], to: 'lots', into: 'lot_id' },
    { columns: ['immeuble', 'cle'], to: 'cles', into: 'cle_id' },
  ],
  columns: [required('immeuble', reference), required('lot', reference), required('cle', reference), required('tantiemes', nombre)],
}
