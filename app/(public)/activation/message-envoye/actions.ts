'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { renvoyerActivation } from '@/lib/acces/activation'
import { corrigerAdresse } from '@/lib/acces/identite'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { requireCode } from '@/lib/viewer'

export const renvoyerLeMessage = action(requireCode, z.object({}), async (viewer) => {
  const email = await renvoyerActivation(viewer, await requestOrigin())
  return `Le message est reparti vers ${email}.`
})

/** « Réinitialiser l’activation » (manual Septeo): another address, and the link that was sent opens nothing. */
export const corrigerMonAdresse = action(requireCode, z.object({}), async (viewer) => {
  await corrigerAdresse(viewer, await requestOrigin())
  redirect('/associer')
})
