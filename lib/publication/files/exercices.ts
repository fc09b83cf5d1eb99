import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { jour, ouiNon, reference } from '../readers'

export const exercices: FileDescription = {
  name: 'exercices',
  table: 'exercice',
  key: ['immeuble', 'code'],
  references: [{ columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' }],
  columns: [
    required('immeuble', reference),
    required('code', reference),
    required('debut', jour),
    required('fin', jour),
    optional('cloture', ouiNon('non')),
  ],
  check: (value) => inOrder(value, 'debut', 'fin'),
}
