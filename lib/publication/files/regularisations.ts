import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { jour, montant, montantFacultatif, reference, texte } from '../readers'

export const regularisations: FileDescription = {
  name: 'regularisations',
  table: 'regularisation',
  key: ['reference'],
  references: [{ columns: ['compte'], to: 'comptes', into: 'compte_id' }],
  columns: [
    required('reference', reference),
    required('compte', reference),
    required('debut', jour),
    required('fin', jour),
    required('provisions', montant),
    optional('arretee_le', jour),
  ],
  check: (value) => inOrder(value, 'debut', 'fin'),
}

export const regularisationLignes: FileDescription = {
  name: 'regularisation_lignes',
  table: 'regularisation_ligne',
  key: ['reference'],
  references: [{ columns: ['regularisation'], to: 'regularisations', into: 'regularisation_id' }],
  columns: [
    required('reference', reference),
    required('regularisation', reference),
    required('nature', texte()),
    optional('depense', montantFacultatif),
    required('methode', texte()),
    required('part', montant),
  ],
}
