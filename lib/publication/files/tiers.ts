import { type FileDescription, optional, required } from '../description'
import { choix, reference, texte } from '../readers'

export const tiers: FileDescription = {
  name: 'tiers',
  table: 'tiers',
  key: ['reference'],
  references: [],
  columns: [
    required('reference', reference),
    required('nature', choix('nature_tiers', ['PERSONNE', 'SOCIETE'])),
    optional('civilite', texte()),
    required('nom', texte()),
    optional('prenom', texte()),
    optional('raison_sociale', texte()),
    optional('adresse1', texte()),
    optional('adresse2', texte()),
    optional('code_postal', texte()),
    optional('ville', texte()),
    optional('pays', texte()),
    optional('telephone_fixe', texte()),
    optional('telephone_mobile', texte()),
    optional('email', texte()),
  ],
}
