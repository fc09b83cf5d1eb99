import { z } from 'zod'
import type { CompteRenduEmis, RevenusFonciersEmis } from '../domain/papiers-du-bailleur'
import { agence, jour, montant } from './releve-emis'

const entete = { date: jour, reference: z.string(), mandat: z.string().nullable(), agence, destinataire: z.array(z.string()) }

const groupe = {
  titre: z.string(),
  total: montant,
  lignes: z.array(z.object({ date: jour, libelle: z.string(), lot: z.string().nullable(), montant })),
}

/** Reads back what `Document.contenu` keeps of an issued compte rendu de gestion. */
export const compteRenduEmis: z.ZodType<CompteRenduEmis> = z.object({
  ...entete,
  ...{ debut: jour, fin: jour, soldePublie: montant.nullable(), soldePrecedent: montant.nullable() },
  arrete: z.object({
    ...{ soldeInitial: montant, recettes: montant, depenses: montant, honoraires: montant, virements: montant, soldeFinal: montant },
    ecart: montant.nullable(),
  }),
  recettes: z.array(z.object(groupe)),
  sorties: z.array(z.object({ ...groupe, famille: z.enum(['RECETTE', 'DEPENSE', 'HONORAIRES', 'VIREMENT']) })),
})

/** The same of an issued help for form 2044. */
export const revenusFonciersEmis: z.ZodType<RevenusFonciersEmis> = z.object({
  ...entete,
  annee: z.number().int(),
  lignes: z.array(z.object({ ligne: z.number().int(), label: z.string(), montant, aReporter: montant })),
  ...{ recettes: montant, charges: montant, interets: montant, resultat: montant },
  locaux: z.number().int(),
  horsDeclaration: z.array(z.object({ label: z.string(), montant })),
  ...{ meublees: z.number().int(), aPartager: z.number().int() },
})
