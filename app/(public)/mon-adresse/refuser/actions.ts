'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { opposer } from '@/lib/personne/changement-email'

export const refuserLeChangement = action(requestOrigin, z.object({ jeton: z.string().max(200).catch('') }), async (origin, { jeton }) => {
  redirect(`/mon-adresse/refuser${(await opposer(jeton, origin)) ? '?refuse=1' : ''}`)
})
