import { type FileDescription, required } from '../description'
import { compteComptable, montant, reference, texte } from '../readers'

/** 105 the fonds de travaux, 102 the works that were voted: what a sale leaves to the lot. 103 the fonds de roulement, which it gives back. */
const RACINES = /^10[235]/

export const fondsTravaux: FileDescription = {
  name: 'fonds_travaux',
  table: 'fonds_travaux',
  key: ['immeuble', 'lot', 'compte'],
  references: [{ columns: ['immeuble', 'lot'], to: 'lots', into: 'lot_id' }],
  columns: [
    required('immeuble', reference),
    required('lot', reference),
    required('compte', {
      pg: 'text',
      expected: 'un compte 105… (fonds de travaux), 102… (travaux votés) ou 103… (fonds de roulement)',
      read: (text) => (RACINES.test(text) ? compteComptable.read(text) : null),
    }),
    required('libelle', texte()),
    required('montant', montant),
  ],
}
