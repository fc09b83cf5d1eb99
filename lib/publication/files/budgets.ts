import { type FileDescription, required } from '../description'
import { compteComptable, montant, reference, texte } from '../readers'

export const budgets: FileDescription = {
  name: 'budgets',
  table: 'budget',
  key: ['immeuble', 'exercice', 'cle', 'compte'],
  references: [
    { columns: ['immeuble', 'exercice'], to: 'exercices', into: 'exercice_id' },
    { columns: ['immeuble', 'cle'], to: 'cles', into: 'cle_id' },
  ],
  columns: [
    required('immeuble', reference),
    required('exercice', reference),
    required('cle', reference),
    required('compte', compteComptable),
    required('libelle', texte()),
    required('montant', montant),
  ],
}
