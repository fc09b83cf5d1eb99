import { type FileDescription, optional, required } from '../description'
import { jour, mois, montant, reference } from '../readers'

export const quittances: FileDescription = {
  name: 'quittances',
  table: 'quittance',
  key: ['reference'],
  references: [{ columns: ['compte'], to: 'comptes', into: 'compte_id' }],
  columns: [
    required('reference', reference),
    required('compte', reference),
    required('periode', mois),
    required('loyer', montant),
    required('charges', montant),
    required('paye', montant),
    optional('exigible_le', jour),
  ],
}
