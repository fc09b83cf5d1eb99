import { z } from 'zod'
import { SUJET_MAX, TEXTE_MAX } from '@/lib/domain/demande'
import { CATEGORIES_DEMANDE } from '@/lib/labels'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'

const texte = z
  .string('Écrivez votre message.')
  .trim()
  .min(1, 'Écrivez votre message.')
  .max(TEXTE_MAX, 'Ce message est trop long : 5 000 caractères au plus.')

/** What every message bears. */
export const message = z.object({
  compte: z.uuid(PERIMEE),
  formulaire: z.uuid(PERIMEE),
  texte,
  pieces: z.array(z.instanceof(File)),
})

export const nouvelle = message.extend({
  categorie: z.enum(CATEGORIES_DEMANDE, 'Dites de quoi il s’agit.'),
  lot: z.union([z.literal(''), z.uuid()], 'Choisissez un lot de la liste.'),
  sujet: z
    .string('Résumez votre demande en quelques mots.')
    .trim()
    .min(1, 'Résumez votre demande en quelques mots.')
    .max(SUJET_MAX, 'Ce résumé est trop long : 150 caractères au plus.')
    .transform((text) => text.replace(/\s+/g, ' ')),
})

export const reponse = message.extend({ demande: z.uuid(PERIMEE) })
export const cloture = z.object({ compte: z.uuid(PERIMEE), demande: z.uuid(PERIMEE) })
