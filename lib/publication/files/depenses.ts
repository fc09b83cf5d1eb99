import { DOCUMENTS } from '@/lib/contenu-de-fichier'
import { type FileDescription, optional, required } from '../description'
import { UN_DOCUMENT } from '../pieces-attendues'
import { compteComptable, jour, montant, piece, reference, texte } from '../readers'

export const depenses: FileDescription = {
  name: 'depenses',
  table: 'depense',
  key: ['reference'],
  references: [
    { columns: ['immeuble', 'exercice'], to: 'exercices', into: 'exercice_id' },
    { columns: ['immeuble', 'cle'], to: 'cles', into: 'cle_id' },
  ],
  pieces: [
    {
      column: 'facture',
      kinds: DOCUMENTS,
      expected: UN_DOCUMENT,
      nom: 'facture_nom',
      taille: 'facture_taille',
      mime: 'facture_mime',
    },
  ],
  columns: [
    required('reference', reference),
    required('immeuble', reference),
    required('exercice', reference),
    required('cle', reference),
    required('compte', compteComptable),
    required('libelle_compte', texte()),
    required('date', jour),
    required('libelle', texte()),
    required('montant', montant),
    optional('tva', montant),
    optional('deductible', montant),
    optional('recuperable', montant),
    optional('facture', piece),
  ],
}
