'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { accepterConditions } from '@/lib/queries/conditions'
import { requirePerson } from '@/lib/viewer'

const acceptation = z.object({
  /** The versions that were on the page, by their ids: none is accepted unseen. */
  versions: z.string().max(2000).catch(''),
  accepte: z.literal('on', 'Cochez la case si vous acceptez ces conditions.'),
})

export const accepterLesConditions = action(requirePerson, acceptation, async (viewer, { versions }) => {
  await accepterConditions(viewer, versions.split(','), await requestOrigin())
  redirect('/')
})
