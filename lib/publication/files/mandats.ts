import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { jour, reference, taux } from '../readers'

/** One line for each lot of a mandate. */
export const mandats: FileDescription = {
  name: 'mandats',
  table: 'mandat',
  key: ['reference', 'immeuble', 'lot'],
  references: [
    { columns: ['tiers'], to: 'tiers', into: 'tiers_id' },
    { columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' },
    { columns: ['immeuble', 'lot'], to: 'lots', into: 'lot_id' },
  ],
  columns: [
    required('reference', reference),
    required('tiers', reference),
    required('immeuble', reference),
    required('lot', reference),
    required('debut', jour),
    optional('fin', jour),
    optional('honoraires_taux', taux),
  ],
  check: (value) => inOrder(value, 'debut', 'fin'),
}
