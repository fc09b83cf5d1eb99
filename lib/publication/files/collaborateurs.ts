import { type FileDescription, optional, required } from '../description'
import { reference, texte } from '../readers'

export const collaborateurs: FileDescription = {
  name: 'collaborateurs',
  table: 'collaborateur',
  key: ['reference'],
  references: [{ columns: ['bureau'], to: 'bureaux', into: 'bureau_id' }],
  columns: [
    required('reference', reference),
    required('nom', texte()),
    optional('prenom', texte()),
    required('fonction', texte(100)),
    optional('telephone', texte()),
    optional('email', texte()),
    optional('bureau', reference),
  ],
}
