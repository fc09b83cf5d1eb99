import { ESPACE } from '@/lib/labels'
import type { CompteOuvert } from '@/lib/viewer-kinds'

/** Where the pages of a compte begin: `/coproprietaire/<id>`. */
export const cheminDuCompte = ({ role, id }: Pick<CompteOuvert, 'role' | 'id'>) => `/${ESPACE[role].segment}/${id}` as const
