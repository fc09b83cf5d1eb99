import { type FileDescription, optional, required } from '../description'
import { reference, texte } from '../readers'

export const fournisseurs: FileDescription = {
  name: 'fournisseurs',
  table: 'fournisseur',
  key: ['reference'],
  references: [{ columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' }],
  columns: [
    required('reference', reference),
    required('nom', texte()),
    optional('activite', texte()),
    optional('telephone', texte()),
    optional('email', texte()),
    optional('adresse1', texte()),
    optional('code_postal', texte()),
    optional('ville', texte()),
    optional('immeuble', reference),
  ],
}
