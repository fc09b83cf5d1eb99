import { z } from 'zod'
import { ASSUREUR_MAX } from '@/lib/domain/assurance'
import { jour } from '@/lib/saisie-du-jour'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'

export const attestation = z.object({
  compte: z.uuid(PERIMEE),
  formulaire: z.uuid(PERIMEE),
  assureur: z
    .string('Écrivez le nom de votre assureur.')
    .trim()
    .min(1, 'Écrivez le nom de votre assureur.')
    .max(ASSUREUR_MAX, 'Ce nom est trop long : 100 caractères au plus.')
    .transform((text) => text.replace(/\s+/g, ' ')),
  jusquAu: jour('Écrivez la date de fin, telle qu’elle figure sur l’attestation.'),
  fichier: z.array(z.instanceof(File)).min(1, 'Joignez votre attestation.'),
})
