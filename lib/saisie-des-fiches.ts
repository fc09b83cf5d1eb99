import 'server-only'
import { z } from 'zod'

/** A line or a few that may be left out; null for an empty one. @param max characters. */
export const motsOuRien = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `C’est trop long\u00A0: ${max} caractères au plus.`)
    .transform((text) => text || null)

/** What an office, a partner or the like is called. */
export const nomDeFiche = z
  .string('Donnez un nom.')
  .trim()
  .min(1, 'Donnez un nom.')
  .max(200, 'Ce nom est trop long\u00A0: 200 caractères au plus.')

export const courrielOuRien = motsOuRien(320).refine(
  (email) => email === null || z.email().safeParse(email).success,
  'Cette adresse n’est pas complète.',
)
