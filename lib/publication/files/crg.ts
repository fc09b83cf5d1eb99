import { DOCUMENTS } from '@/lib/contenu-de-fichier'
import { RubriqueCrg } from '@/lib/prisma/enums'
import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { UN_DOCUMENT } from '../pieces-attendues'
import { choix, jour, montant, montantFacultatif, piece, reference, texte } from '../readers'

export const crg: FileDescription = {
  name: 'crg',
  table: 'crg',
  key: ['reference'],
  references: [{ columns: ['compte'], to: 'comptes', into: 'compte_id' }],
  columns: [
    required('reference', reference),
    required('compte', reference),
    required('debut', jour),
    required('fin', jour),
    required('solde_initial', montant),
    optional('solde_final', montantFacultatif),
  ],
  check: (value) => inOrder(value, 'debut', 'fin'),
}

/** The lot is named and not checked: a line may be about a cellar that no mandate tells. */
export const crgLignes: FileDescription = {
  name: 'crg_lignes',
  table: 'crg_ligne',
  key: ['reference'],
  references: [{ columns: ['crg'], to: 'crg', into: 'crg_id' }],
  pieces: [{ column: 'piece', kinds: DOCUMENTS, expected: UN_DOCUMENT, nom: 'piece_nom', taille: 'piece_taille', mime: 'piece_mime' }],
  columns: [
    required('reference', reference),
    required('crg', reference),
    optional('immeuble', reference),
    optional('lot', reference),
    optional('date', jour),
    required('rubrique', choix('rubrique_crg', Object.values(RubriqueCrg))),
    required('libelle', texte()),
    optional('debit', montant),
    optional('credit', montant),
    optional('piece', piece),
  ],
  check: (value) =>
    value('debit') === '' && value('credit') === ''
      ? { column: 'debit', found: '(vide)', expected: 'un montant au débit ou au crédit' }
      : null,
}
