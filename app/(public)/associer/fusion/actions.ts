'use server'

import { z } from 'zod'
import { entrer } from '@/app/(public)/connexion/entrer'
import { fusionner } from '@/lib/acces/fusion'
import { action } from '@/lib/action'
import { champsCaptcha, verifierHumain } from '@/lib/captcha'
import { navigateur } from '@/lib/navigateur'
import { requireCode } from '@/lib/viewer'

const saisie = z.object({
  motDePasse: z.string().min(1, 'Indiquez le mot de passe de votre espace.').max(1000, 'Ce mot de passe est trop long.'),
  ...champsCaptcha,
})

export const fusionnerMesComptes = action(requireCode, saisie, async (viewer, { motDePasse, ...captcha }) => {
  const browser = await navigateur()
  const session = await fusionner(viewer, motDePasse, browser, () => verifierHumain(captcha, browser.address))
  // There it is said that the account has come, among the others.
  return entrer(session, browser, '/ajouter-un-compte?ajoute=1')
})
