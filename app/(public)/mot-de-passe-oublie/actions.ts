'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { champsCaptcha, verifierHumain } from '@/lib/captcha'
import { demanderLien } from '@/lib/mot-de-passe/oublie'
import { requestOrigin } from '@/lib/origin'

const demande = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Indiquez votre adresse électronique.')
    .max(320, 'Cette adresse est trop longue.')
    .pipe(z.email('Cette adresse n’est pas complète : il manque par exemple « @ ».')),
  ...champsCaptcha,
})

export const demanderUnLien = action(requestOrigin, demande, async ({ address }, { email, ...saisie }) => {
  await verifierHumain(saisie, address)
  await demanderLien(email, address)
  return 'Regardez votre messagerie.'
})
