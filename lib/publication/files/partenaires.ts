import { type FileDescription, optional, required } from '../description'
import { adresseWeb, reference, texte } from '../readers'

export const partenaires: FileDescription = {
  name: 'partenaires',
  table: 'partenaire',
  own: { origine: 'ENVOI' },
  key: ['reference'],
  references: [],
  columns: [
    required('reference', reference),
    required('nom', texte()),
    optional('activite', texte()),
    optional('texte', texte(2000)),
    optional('telephone', texte()),
    optional('email', texte()),
    optional('site', adresseWeb),
  ],
}
