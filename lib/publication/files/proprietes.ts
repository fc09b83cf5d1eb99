import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { choix, jour, reference, texte } from '../readers'

export const proprietes: FileDescription = {
  name: 'proprietes',
  table: 'propriete',
  key: ['immeuble', 'lot', 'compte', 'type', 'debut'],
  references: [
    { columns: ['immeuble', 'lot'], to: 'lots', into: 'lot_id' },
    { columns: ['compte'], to: 'comptes', into: 'compte_id' },
  ],
  columns: [
    required('immeuble', reference),
    required('lot', reference),
    required('compte', reference),
    required('type', choix('type_propriete', ['PLEIN', 'USUFRUIT', 'NUE_PROPRIETE', 'INDIVISION'])),
    optional('quote_part', texte(50)),
    optional('debut', jour),
    optional('fin', jour),
  ],
  check: (value) => inOrder(value, 'debut', 'fin'),
}
