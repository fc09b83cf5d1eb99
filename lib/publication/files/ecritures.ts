import { type FileDescription, optional, required } from '../description'
import { jour, montant, reference, texte } from '../readers'

export const ecritures: FileDescription = {
  name: 'ecritures',
  table: 'ecriture',
  key: ['reference'],
  references: [{ columns: ['compte'], to: 'comptes', into: 'compte_id' }],
  columns: [
    required('reference', reference),
    required('compte', reference),
    required('date_comptable', jour),
    required('date_operation', jour),
    optional('journal', texte(100)),
    required('libelle', texte()),
    optional('debit', montant),
    optional('credit', montant),
    optional('piece', texte(200)),
    optional('analytique', texte(200)),
    optional('lettrage', texte(100)),
  ],
  check: (value) =>
    value('debit') === '' && value('credit') === ''
      ? { column: 'debit', found: '(vide)', expected: 'un montant au débit ou au crédit' }
      : null,
}
