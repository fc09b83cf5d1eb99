import { z } from 'zod'
import { type Day, parseDay } from '../domain/day'
import { cents } from '../domain/money'
import type { ReleveEmis } from '../domain/releve-emis'

export const montant = z.number().int().transform(cents)
export const jour = z.string().transform((text, context): Day => {
  const read = /^\d{4}-/.test(text) ? parseDay(text) : null
  if (read) return read
  context.addIssue({ code: 'custom', message: 'un jour, AAAA-MM-JJ' })
  return z.NEVER
})

const ligne = z.object({
  dateComptable: jour,
  dateOperation: jour,
  libelle: z.string(),
  debit: montant,
  credit: montant,
  solde: montant,
})

export const agence = z.object({
  nom: z.string(),
  activite: z.string(),
  adresse1: z.string(),
  codePostal: z.string(),
  ville: z.string(),
  telephone: z.string(),
  email: z.string(),
  mentions: z.string(),
  accent: z.string(),
  sensSolde: z.enum(['DEBIT_POSITIF', 'CREDIT_POSITIF']),
})

/** Reads back what `Document.contenu` keeps of an issued statement. */
export const releveEmis: z.ZodType<ReleveEmis> = z.object({
  dateDeValeur: jour,
  reference: z.string(),
  numero: z.string(),
  libelle: z.string().nullable(),
  role: z.enum(['COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE']),
  agence,
  destinataire: z.array(z.string()),
  copropriete: z.object({ reference: z.string(), nom: z.string() }).nullable(),
  adressesDesBiens: z.array(z.string()),
  releve: z.object({
    periode: z.object({ debut: jour, fin: jour }),
    veille: jour,
    soldeAnterieur: montant,
    lignes: z.array(ligne),
    totalDebit: montant,
    totalCredit: montant,
    solde: montant,
  }),
})
