'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { requestOrigin } from '@/lib/origin'
import { PorteePublication } from '@/lib/prisma/enums'
import { creerJeton, revoquerJeton } from '@/lib/queries/jetons-de-publication'
import { Refusal } from '@/lib/refusal'
import { jourFacultatif } from '@/lib/saisie-du-jour'
import { requirePublicateur } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'

const nouveau = z.object({
  formulaire: z.uuid(PERIMEE),
  nom: z.string().trim().min(1, 'Nommez ce jeton.').max(100, 'Ce nom est trop long : 100 caractères au plus.'),
  portee: z.enum(PorteePublication, 'Choisissez ce que ce jeton permet.'),
  expireLe: jourFacultatif,
})

export const creerUnJeton = action(requirePublicateur, nouveau, async (viewer, saisie) => {
  if (saisie.expireLe && saisie.expireLe < today()) throw new Refusal('Ce jour est déjà passé.', 'expireLe')
  return { jeton: await creerJeton(viewer, saisie, await requestOrigin()), nom: saisie.nom }
})

export const revoquerUnJeton = action(requirePublicateur, z.object({ jeton: z.uuid(PERIMEE) }), async (viewer, { jeton }) => {
  if (!(await revoquerJeton(viewer, jeton, await requestOrigin()))) throw new Refusal('Ce jeton ne servait déjà plus. Rechargez la page.')
  redirect('/admin/publications/jetons?fait=revoque')
})
