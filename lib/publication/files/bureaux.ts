import { type FileDescription, optional, required } from '../description'
import { reference, texte } from '../readers'

export const bureaux: FileDescription = {
  name: 'bureaux',
  table: 'bureau',
  own: { origine: 'ENVOI' },
  key: ['reference'],
  references: [],
  columns: [
    required('reference', reference),
    required('nom', texte()),
    optional('genre', texte()),
    optional('adresse1', texte()),
    optional('code_postal', texte()),
    optional('ville', texte()),
    optional('telephone', texte()),
    optional('fax', texte()),
    optional('email', texte()),
  ],
}
