'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { action } from '@/lib/action'
import { consentir } from '@/lib/queries/consentements'
import { requirePersonEnRegle } from '@/lib/viewer'

const choix = z.object({ compte: z.uuid(), accord: z.enum(['oui', 'non']) })

/** Says yes, or no, to quittances by mail. Sent twice, it is said once. */
export const consentirAuxQuittances = action(requirePersonEnRegle, choix, async (viewer, { compte: compteId, accord }) => {
  const compte = viewer.comptes.find(({ id }) => id === compteId)
  const fait = await consentir(viewer, { compteId, accord: accord === 'oui' })
  if (!compte || !fait) notFound()
  redirect(`${cheminDuCompte(compte)}/quittances?envoi=${accord}#envoi`)
})
