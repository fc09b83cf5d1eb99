import 'server-only'
import { z } from 'zod'
import { type Day, parseDay } from './domain/day'

const FORME = 'Écrivez la date comme 31/12/2027.'

function lire(text: string, context: z.RefinementCtx): Day {
  const lu = parseDay(text.trim())
  if (lu) return lu
  context.addIssue({ code: 'custom', message: FORME })
  return z.NEVER
}

/** A day, as a browser sends it or as one types it. @param manque what to say when there is none. */
export const jour = (manque: string) => z.string(manque).min(1, manque).transform(lire)

/** The same where none may be given. */
export const jourFacultatif = z.string().transform((text, context) => (text.trim() === '' ? null : lire(text, context)))
