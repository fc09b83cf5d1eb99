'use server'

import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { voirCommeLeClient } from '@/lib/acces/vue'
import { action } from '@/lib/action'
import { montrerProvisoire } from '@/lib/domain/codes'
import { ESPACE } from '@/lib/labels'
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

/** Opens the space of the client in this browser, to be read; it begins at the page that he begins at. */
export const voirSonEspace = action(requireGestionnaire, z.object({ compte: z.uuid(PERIMEE) }), async (viewer, { compte }) => {
  const vu = await voirCommeLeClient(viewer, compte, await requestOrigin())
  if (!vu) throw new Refusal('Cet espace n’est pas ouvert : le compte est fermé, ou n’est plus publié.')
  redirect(`/${ESPACE[vu.compte.role].segment}/${compte}`)
})

/** The provisional password is in this answer and nowhere else. */
export const regenererMotDePasse = action(requireGestionnaire, demande, async (viewer, { compte, depuis }) => {
  const codes = await regenererCodes(viewer, { compteId: compte, depuis: depuis ? new Date(depuis) : null }, await requestOrigin())
  if (!codes) notFound()
  if (codes === 'change') throw new Refusal('Ces codes viennent d’être régénérés. Rechargez la page avant de recommencer.')
  revalidatePath(`/admin/acces/${compte}`)
  return { identifiant: codes.identifiant, motDePasse: montrerProvisoire(codes.motDePasse) }
})
