'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { publierConditions } from '@/lib/acces/conditions'
import { action } from '@/lib/action'
import { LONGUEUR_MAX } from '@/lib/domain/conditions'
import { requestOrigin } from '@/lib/origin'
import { requireAdministrateur } from '@/lib/viewer'

const version = z.object({
  texte: z
    .string()
    .trim()
    .min(200, 'Le texte est trop court pour être des conditions générales.')
    .max(LONGUEUR_MAX, 'Ce texte est trop long : 60 000 caractères au plus.'),
  resume: z.string().trim().min(1, 'Dites en une phrase ce qui change.').max(500, 'Cette phrase est trop longue : 500 caractères au plus.'),
  apres: z.coerce.number().int().min(0).catch(-1),
})

export const publierVersion = action(requireAdministrateur, version, async (viewer, saisie) => {
  await publierConditions(viewer, saisie, await requestOrigin())
  redirect('/admin/conditions?fait=publie')
})
