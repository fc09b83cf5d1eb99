import 'server-only'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { enPaires, estSurementFixe, estUnService, sousSonIndicatif } from './domain/telephones'

const PAR_EXEMPLE = 'par exemple 06 12 34 56 78, ou +32 470 12 34 56'

/** A telephone as one writes it, in France, overseas or abroad, as E.164; or why it is none, in French. */
function lire(text: string): { numero: string } | { refus: string } {
  const lu = parsePhoneNumberFromString(text, { defaultCountry: 'FR', extract: false })
  if (!lu?.isValid()) return { refus: `Ce numéro n’est pas complet, ou n’existe pas\u00A0: ${PAR_EXEMPLE}.` }
  if (lu.ext) return { refus: 'Écrivez le numéro sans le poste.' }
  const numero = sousSonIndicatif(lu.number)
  return estUnService(numero) ? { refus: 'Un numéro en 08 est celui d’un service\u00A0: donnez le vôtre.' } : { numero }
}

/** A field of the form; empty is null: the number is taken away. */
export const telephone = (genre: 'fixe' | 'mobile') =>
  z
    .string()
    .max(40, `Ce numéro est trop long\u00A0: ${PAR_EXEMPLE}.`)
    .transform((text, context) => {
      // What is copied from a page may hold no-break spaces and marks that are not seen.
      const propre = text
        .normalize('NFKC')
        .replace(/[\p{Cc}\p{Cf}]/gu, '')
        .trim()
      if (propre === '') return null
      const lu = lire(propre)
      const refus = 'refus' in lu ? lu.refus : genre === 'mobile' && estSurementFixe(lu.numero) ? FIXE : null
      if (refus === null) return 'numero' in lu ? lu.numero : null
      context.addIssue({ code: 'custom', message: refus })
      return z.NEVER
    })

const FIXE = 'Ce numéro est celui d’un téléphone fixe\u00A0: écrivez-le dans l’autre case.'

/** A number as one reads it: the French plan by pairs, others as their country writes them, a software's own writing as it is. */
export function afficherTelephone(numero: string | null): string | null {
  if (numero === null) return null
  const francais = enPaires(numero)
  if (francais || !numero.startsWith('+')) return francais ?? numero
  return parsePhoneNumberFromString(numero)?.formatInternational().replaceAll(' ', '\u00A0') ?? numero
}

export const afficherTelephones = ({ fixe, mobile }: { fixe: string | null; mobile: string | null }) => ({
  fixe: afficherTelephone(fixe),
  mobile: afficherTelephone(mobile),
})
