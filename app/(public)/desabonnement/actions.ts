'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { changerLAbonnement } from '@/lib/personne/desabonnement'

const lien = z.object({ jeton: z.string().max(200).catch('') })
const retour = (jeton: string, suite = '') => redirect(`/desabonnement?jeton=${encodeURIComponent(jeton)}${suite}`)

export const seDesabonner = action(requestOrigin, lien, async (_origin, { jeton }) => {
  await changerLAbonnement(jeton, false)
  retour(jeton)
})

export const seReabonner = action(requestOrigin, lien, async (_origin, { jeton }) => {
  await changerLAbonnement(jeton, true)
  retour(jeton, '&repris=1')
})
