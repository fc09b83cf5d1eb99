'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ajouterUnCompte } from '@/lib/acces/ajouter'
import { codes } from '@/lib/acces/saisie'
import { action } from '@/lib/action'
import { champsCaptcha, verifierHumain } from '@/lib/captcha'
import { requestOrigin } from '@/lib/origin'
import { requirePerson } from '@/lib/viewer'

const saisie = z.object({ ...codes, ...champsCaptcha })

export const ajouterMonCompte = action(requirePerson, saisie, async (viewer, { identifiant, motDePasse, client, ...captcha }) => {
  const origin = await requestOrigin()
  await ajouterUnCompte(viewer, { identifiant, motDePasse, client }, origin, () => verifierHumain(captcha, origin.address))
  redirect('/ajouter-un-compte?ajoute=1')
})
