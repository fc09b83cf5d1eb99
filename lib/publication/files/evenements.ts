import { GenreEvenement } from '@/lib/prisma/enums'
import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { choix, jour, reference, texte } from '../readers'

export const evenements: FileDescription = {
  name: 'evenements',
  table: 'evenement',
  key: ['reference'],
  references: [{ columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' }],
  columns: [
    required('reference', reference),
    required('immeuble', reference),
    optional('genre', choix('genre_evenement', Object.values(GenreEvenement), 'AUTRE')),
    required('date', jour),
    required('titre', texte()),
    optional('texte', texte(10_000)),
    optional('jusqu_au', jour),
  ],
  check: (value) => inOrder(value, 'date', 'jusqu_au'),
}
