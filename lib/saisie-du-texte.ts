import 'server-only'
import { z } from 'zod'
import { lireEcrit } from './domain/texte-ecrit'
import { estVide, TEXTE_MAX, type TexteRiche, TROP_LONG } from './domain/texte-riche'
import { variablesDe } from './domain/variables'

/** A text with variables as it is typed; null for an empty one. */
export const texteAVariables = z
  .string()
  .max(TEXTE_MAX, TROP_LONG)
  .transform((ecrit, context): TexteRiche | null => {
    const read = lireEcrit(ecrit)
    if ('texte' in read) return estVide(read.texte) ? null : read.texte
    context.addIssue({ code: 'custom', message: read.refus })
    return z.NEVER
  })

/** What a document is called: one line, which may name variables. */
export const titreAVariables = z
  .string('Donnez un titre.')
  .trim()
  .min(1, 'Donnez un titre.')
  .max(200, 'Ce titre est trop long\u00A0: 200 caractères au plus.')
  .superRefine((titre, context) => {
    const read = variablesDe(titre)
    if ('refus' in read) context.addIssue({ code: 'custom', message: read.refus })
  })

/** How long a document is shown, in months; null for good. */
export const dureeEnMois = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 240),
    'Écrivez un nombre de mois, de 1 à 240, ou rien.',
  )
  .transform((text) => (text === '' ? null : Number(text)))

export const coche = z
  .literal('on')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'on')
