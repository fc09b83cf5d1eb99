import { z } from 'zod'
import type { PapierEmis } from '../domain/papier-emis'
import { agence, jour, montant } from './releve-emis'

/** Reads back what `Document.contenu` keeps of a quittance, a reçu or an avis d’échéance. */
export const papierEmis: z.ZodType<PapierEmis> = z.object({
  papier: z.enum(['quittance', 'recu', 'avis']),
  date: jour,
  agence,
  reference: z.string(),
  numero: z.string(),
  bail: z.string(),
  habitation: z.boolean(),
  destinataire: z.array(z.string()),
  locataire: z.string(),
  bailleur: z.string(),
  logement: z.array(z.string()),
  terme: z.object({
    periode: jour,
    mois: z.union([z.literal(1), z.literal(3)]),
    debut: jour,
    fin: jour,
    loyer: montant,
    charges: montant,
    paye: montant,
    exigibleLe: jour.nullable(),
  }),
})
