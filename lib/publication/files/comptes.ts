import { type FileDescription, optional, required } from '../description'
import { choix, entier, iban, jour, ouiNon, reference, texte } from '../readers'

export const comptes: FileDescription = {
  name: 'comptes',
  table: 'compte',
  key: ['reference'],
  references: [
    { columns: ['tiers'], to: 'tiers', into: 'tiers_id' },
    { columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' },
  ],
  columns: [
    required('reference', reference),
    required('role', choix('compte_role', ['COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE'])),
    required('tiers', reference),
    required('numero', texte(200)),
    optional('libelle', texte()),
    optional('immeuble', reference),
    optional('mandat', reference),
    optional('bail', reference),
    optional('identifiant', texte(200)),
    optional('publie', ouiNon('oui')),
    optional('procedure', choix('procedure', ['AUCUNE', 'RELANCE', 'MISE_EN_DEMEURE', 'PRE_CONTENTIEUX', 'CONTENTIEUX'], 'AUCUNE')),
    optional('preavis_le', jour),
    optional('depart_le', jour),
    optional('mutation_le', jour),
    optional('prelevement', choix('etat_prelevement', ['AUCUN', 'ACTIF', 'SUSPENDU'], 'AUCUN')),
    optional('prelevement_rum', texte(35)),
    optional('prelevement_signe_le', jour),
    optional('prelevement_iban', iban),
    optional('prelevement_jour', entier(1, 31)),
  ],
  check: (value) =>
    value('role').toLowerCase() === 'coproprietaire' && value('immeuble') === ''
      ? { column: 'immeuble', found: '(vide)', expected: 'l’immeuble du copropriétaire' }
      : null,
}
