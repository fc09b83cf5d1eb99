import { type FileDescription, optional, required } from '../description'
import { jour, montant, montantFacultatif, reference, texte } from '../readers'

export const appels: FileDescription = {
  name: 'appels',
  table: 'appel',
  key: ['reference'],
  inherits: { columns: ['immeuble'], from: 'comptes', by: 'compte' },
  references: [
    { columns: ['compte'], to: 'comptes', into: 'compte_id' },
    { columns: ['immeuble', 'cle'], to: 'cles', into: 'cle_id' },
  ],
  columns: [
    required('reference', reference),
    required('compte', reference),
    required('libelle', texte()),
    required('exigible_le', jour),
    required('montant', montant),
    optional('cle', reference),
    optional('base', montantFacultatif),
  ],
}
