'use server'

import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { montrerProvisoire } from '@/lib/domain/codes'
import { requestOrigin } from '@/lib/origin'
import { regenererCodes } from '@/lib/queries/acces'
import { Refusal } from '@/lib/refusal'
import { requireGestionnaire } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const demande = z.object({
  compte: z.uuid(PERIMEE),
  /** When the codes on the page were made; empty for none. */
  depuis: z.union([z.literal(''), z.iso.datetime(PERIMEE)]),
})

/** The provisional password is in this answer and nowhere else. */
export const regenererMotDePasse = action(requireGestionnaire, demande, async (viewer, { compte, depuis }) => {
  const codes = await regenererCodes(viewer, { compteId: compte, depuis: depuis ? new Date(depuis) : null }, await requestOrigin())
  if (!codes) notFound()
  if (codes === 'change') throw new Refusal('Ces codes viennent d’être régénérés. Rechargez la page avant de recommencer.')
  revalidatePath(`/admin/acces/${compte}`)
  return { identifiant: codes.identifiant, motDePasse: montrerProvisoire(codes.motDePasse) }
})
