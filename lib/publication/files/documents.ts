import { DOCUMENTS } from '@/lib/contenu-de-fichier'
import { NatureLegale } from '@/lib/prisma/enums'
import { type FileDescription, type Misreading, optional, required } from '../description'
import { inOrder } from '../jours'
import { UN_DOCUMENT } from '../pieces-attendues'
import { choix, cibles, jour, ouiNon, piece, reference, texte } from '../readers'

/** A template may say where a document goes and what it is called; without one, its line does. */
function sansModele(value: (column: string) => string): Misreading | null {
  if (value('modele') !== '') return null
  const lacks = ['classeur', 'titre'].find((column) => value(column) === '')
  return lacks ? { column: lacks, found: '(vide)', expected: 'un texte, ou le nom d’un modèle dans « modele »' } : null
}

export const documents: FileDescription = {
  name: 'documents',
  table: 'document',
  own: { nature: 'PUBLIE', origine: 'ENVOI' },
  key: ['reference'],
  references: [],
  classeur: { column: 'classeur', into: 'classeur_id' },
  pour: { table: 'document_pour', into: 'document_id' },
  pieces: [{ column: 'fichier', kinds: DOCUMENTS, expected: UN_DOCUMENT, nom: 'nom', taille: 'taille', mime: 'mime' }],
  columns: [
    required('reference', reference),
    optional('classeur', texte(300)),
    optional('titre', texte()),
    required('date', jour),
    required('fichier', piece),
    required('pour', cibles),
    optional('publie_le', jour),
    optional('jusqu_au', jour),
    optional('dossier_type', texte(100)),
    optional('dossier_reference', texte(200)),
    optional('nature_legale', choix('nature_legale', Object.values(NatureLegale))),
    optional('modele', texte(300)),
    optional('notifier', ouiNon()),
  ],
  check: (value) => sansModele(value) ?? inOrder(value, 'publie_le', 'jusqu_au'),
}
