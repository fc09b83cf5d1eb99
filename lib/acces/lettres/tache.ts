import { z } from 'zod'

/** What a task of letters is to do. */
export const demandeDeLettres = z.object({
  /** One compte for each letter, in the order in which they are printed. */
  lettres: z.array(z.uuid()),
  /** Also for comptes that a login holds: the letter gives it another password. */
  associes: z.boolean(),
})

/** How far it is. */
export const resultatDeLettres = z.object({
  /** Letters of the request that are behind, printed or left out. */
  traitees: z.number().int().default(0),
  /** Left out: closed or associated meanwhile. */
  ignorees: z.number().int().default(0),
  /** Sealed PDFs, by SHA-256. */
  parties: z.array(z.object({ fichier: z.string(), taille: z.number().int() })).default([]),
  /** When what was printed was deleted. */
  supprimeLe: z.string().nullable().default(null),
})

export type ResultatDeLettres = z.output<typeof resultatDeLettres>

/** Letters in one print, and in one transaction. */
export const PAR_LOT = 100
/** For how long the PDF may be taken again: it holds passwords. */
export const JOURS_DU_PDF = 7
