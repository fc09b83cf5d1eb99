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
    .min(1, 'Indiquez votre adresse électronique, ou l’identifiant de votre courrier.')
    .max(320, 'C’est trop long pour une adresse ou un identifiant.')
    .refine((typed) => !typed.includes('@') || z.email().safeParse(typed).success, 'Cette adresse n’est pas complète.'),
  client: z.string().max(50).catch(''),
  ...champsCaptcha,
})

export const demanderUnLien = action(requestOrigin, demande, async ({ address }, { email, client, ...saisie }) => {
  await verifierHumain(saisie, address)
  await demanderLien(email, address, client.toUpperCase())
  return 'Regardez votre messagerie.'
})
