'use server'

import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { TOUS_LES_AVIS } from '@/lib/labels'
import { choisirAvis } from '@/lib/queries/preferences'
import { requirePersonEnRegle } from '@/lib/viewer'

/** A box that is not ticked is not sent. */
const coche = z.literal('on').optional().catch(undefined)
const choix = z.object({ agence: z.uuid(), DOCUMENTS: coche, INFORMATIONS: coche, DEMANDES: coche })

export const choisirMesNotifications = action(requirePersonEnRegle, choix, async (viewer, { agence, ...voulus }) => {
  const refuses = TOUS_LES_AVIS.filter((avis) => voulus[avis] !== 'on')
  if (!(await choisirAvis(viewer, agence, refuses))) notFound()
  revalidatePath('/notifications')
  return 'Votre choix est enregistré.'
})
