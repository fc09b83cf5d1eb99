import { z } from 'zod'
import { MOTIFS, type Motif } from '../domain/preavis'
import type { PreavisEmis } from '../domain/preavis-emis'
import { agence, jour } from './releve-emis'

/** Reads back what `Document.contenu` keeps of the receipt of a notice. */
export const preavisEmis: z.ZodType<PreavisEmis> = z.object({
  recuLe: jour,
  reference: z.string(),
  agence,
  destinataire: z.array(z.string()),
  logement: z.array(z.string()),
  usage: z.enum(['VIDE', 'MEUBLE', 'COMMERCIAL', 'PROFESSIONNEL', 'STATIONNEMENT', 'AUTRE']),
  motif: z.enum(Object.keys(MOTIFS) as [Motif, ...Motif[]]).nullable(),
  mois: z.union([z.literal(1), z.literal(3)]),
  fin: jour,
  souhaitLe: jour.nullable(),
  loyerJusquAu: jour,
  piece: z.string().nullable(),
  message: z.string(),
})
