import { z } from 'zod'
import { TEXTE_MAX } from '@/lib/domain/demande'
import { MOTIFS, type Motif } from '@/lib/domain/preavis'
import { jourFacultatif } from '@/lib/saisie-du-jour'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'

export const preavis = z.object({
  compte: z.uuid(PERIMEE),
  formulaire: z.uuid(PERIMEE),
  /** Seen before it is given; or gone back to. */
  etape: z.enum(['calculer', 'confirmer', 'corriger'], PERIMEE),
  motif: z.enum(['AUCUN', ...(Object.keys(MOTIFS) as Motif[])], 'Dites si l’un de ces motifs vous concerne.'),
  depart: jourFacultatif,
  /** The end that was shown. */
  fin: z.string().max(10, PERIMEE).optional(),
  message: z.string().trim().max(TEXTE_MAX, 'Ce message est trop long : 5 000 caractères au plus.').default(''),
  fichier: z.array(z.instanceof(File)),
})

export const retrait = z.object({ compte: z.uuid(PERIMEE), preavis: z.uuid(PERIMEE) })
