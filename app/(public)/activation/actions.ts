'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openCodeSession } from '@/lib/acces/codes'
import { entrerParCodes } from '@/lib/acces/navigateur'
import { codes } from '@/lib/acces/saisie'
import { action } from '@/lib/action'
import { champsCaptcha, verifierHumain } from '@/lib/captcha'
import { requestOrigin } from '@/lib/origin'

const saisie = z.object({ ...codes, fusion: z.string().max(1).catch(''), ...champsCaptcha })

/** A browser has worked for it already: nothing more is asked of who holds codes that everybody tries. */
const dejaVerifie = async () => undefined

export const entrerMesCodes = action(requestOrigin, saisie, async (origin, { identifiant, motDePasse, client, fusion, ...captcha }) => {
  await verifierHumain(captcha, origin.address)
  await entrerParCodes(await openCodeSession({ identifiant, motDePasse, client }, origin, dejaVerifie))
  redirect(fusion ? '/associer?fusion=1' : '/associer')
})
