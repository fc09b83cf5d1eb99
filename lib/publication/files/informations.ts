import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { adresseWeb, cibles, jour, reference, texte } from '../readers'

export const informations: FileDescription = {
  name: 'informations',
  table: 'information',
  own: { origine: 'ENVOI' },
  key: ['reference'],
  references: [],
  pour: { table: 'information_pour', into: 'information_id' },
  columns: [
    required('reference', reference),
    required('titre', texte()),
    required('texte', texte(10_000)),
    required('date', jour),
    required('pour', cibles),
    optional('jusqu_au', jour),
    optional('lien', adresseWeb),
  ],
  check: (value) => inOrder(value, 'date', 'jusqu_au'),
}
