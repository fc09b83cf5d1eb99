import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { choix, jour, reference } from '../readers'

export const conseilSyndical: FileDescription = {
  name: 'conseil_syndical',
  table: 'conseil_syndical',
  key: ['immeuble', 'tiers', 'fonction', 'depuis'],
  references: [
    { columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' },
    { columns: ['tiers'], to: 'tiers', into: 'tiers_id' },
  ],
  columns: [
    required('immeuble', reference),
    required('tiers', reference),
    required('fonction', choix('fonction_conseil', ['PRESIDENT', 'MEMBRE'])),
    optional('depuis', jour),
    optional('jusqu_a', jour),
  ],
  check: (value) => inOrder(value, 'depuis', 'jusqu_a'),
}
