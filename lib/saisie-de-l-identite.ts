import { z } from 'zod'

const trimmed = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Ce texte est trop long\u00a0: ${max} caractères au plus.`)
    .transform((text) => text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ''))

/** Given or left empty; empty is null. */
export const facultatif = (max: number) => trimmed(max).transform((text) => text || null)
export const obligatoire = (max: number, absent: string) => trimmed(max).refine((text) => text !== '', absent)

/** French or foreign, as one writes it: digits, and what groups them. */
const TELEPHONE = /^\+?[\d\s.()/-]{6,25}$/

export const telephone = facultatif(30).refine(
  (text) => text === null || (TELEPHONE.test(text) && text.replace(/\D/g, '').length >= 6),
  'Ce numéro n’est pas complet\u00a0: par exemple 06 12 34 56 78, ou +32 470 12 34 56.',
)

/** What a person says of herself: the field names are those of `user`. */
export const identite = {
  civilite: facultatif(30),
  prenom: facultatif(100),
  nom: obligatoire(100, 'Indiquez votre nom.'),
  telephone,
  adresse1: facultatif(200),
  adresse2: facultatif(200),
  codePostal: facultatif(20),
  ville: facultatif(100),
}
