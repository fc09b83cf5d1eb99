import { IMAGES } from '@/lib/contenu-de-fichier'
import { type FileDescription, optional, required } from '../description'
import { UNE_IMAGE } from '../pieces-attendues'
import { jour, piece, reference, texte } from '../readers'

export const photos: FileDescription = {
  name: 'photos',
  table: 'photo',
  own: { origine: 'ENVOI' },
  key: ['reference'],
  references: [{ columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' }],
  pieces: [
    {
      column: 'fichier',
      kinds: IMAGES,
      expected: UNE_IMAGE,
      nom: 'nom',
      taille: 'taille',
      mime: 'mime',
      largeur: 'largeur',
      hauteur: 'hauteur',
    },
  ],
  columns: [
    required('reference', reference),
    required('immeuble', reference),
    optional('titre', texte()),
    optional('date', jour),
    required('fichier', piece),
  ],
}
