import { type FileDescription, optional, required } from '../description'
import { entier, iban, jour, reference, texte } from '../readers'

export const immeubles: FileDescription = {
  name: 'immeubles',
  table: 'immeuble',
  key: ['reference'],
  references: [
    { columns: ['gestionnaire'], to: 'collaborateurs', into: 'gestionnaire_id' },
    { columns: ['comptable'], to: 'collaborateurs', into: 'comptable_id' },
  ],
  columns: [
    required('reference', reference),
    required('nom', texte()),
    required('adresse1', texte()),
    optional('adresse2', texte()),
    required('code_postal', texte()),
    required('ville', texte()),
    optional('annee_construction', entier(1000, 2200)),
    optional('immatriculation', texte()),
    optional('date_immatriculation', jour),
    optional('nombre_lots', entier(0, 100_000)),
    optional('gestionnaire', reference),
    optional('comptable', reference),
    optional('email_conseil', texte()),
    optional('gardien_nom', texte()),
    optional('gardien_telephone', texte()),
    optional('titulaire', texte()),
    optional('iban', iban),
    optional('bic', texte()),
  ],
}
