'use server'

import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { marquerVue } from '@/lib/queries/assurances-de-l-agence'
import { requireRedacteurDeGerance } from '../gerance-ouverte'

const vue = z.object({ attestation: z.uuid('Cette page n’est plus à jour. Rechargez-la.') })

export const marquerAttestationVue = action(requireRedacteurDeGerance, vue, async (viewer, { attestation }) => {
  if (!(await marquerVue(viewer, attestation, await requestOrigin()))) notFound()
  revalidatePath('/admin', 'layout')
  return undefined
})
