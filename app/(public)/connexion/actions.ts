'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { closeSession, cookieOf, openSession, sessionCookie } from '@/lib/auth'
import { cheminInterne } from '@/lib/domain/chemin'
import { requestOrigin } from '@/lib/origin'
import { currentSessionId } from '@/lib/viewer'

const identifiants = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Indiquez votre adresse électronique.')
    .max(320, 'Cette adresse est trop longue.')
    .pipe(z.email('Cette adresse n’est pas complète : il manque par exemple « @ ».')),
  motDePasse: z.string().min(1, 'Indiquez votre mot de passe.').max(1000, 'Ce mot de passe est trop long.'),
  retour: z.string().max(2000).catch(''),
})

export const seConnecter = action(requestOrigin, identifiants, async (origin, { email, motDePasse, retour }) => {
  const session = await openSession(email, motDePasse, origin)
  const previous = await currentSessionId()
  if (previous) await closeSession(previous)
  const jar = await cookies()
  jar.set(await cookieOf(session))
  redirect(cheminInterne(retour) ?? '/')
})

/** Closes the session here and in the database: an old cookie opens nothing any more. */
export async function seDeconnecter(): Promise<never> {
  const id = await currentSessionId()
  if (id) await closeSession(id)
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set({ name, value: '', ...options, maxAge: 0 })
  redirect('/connexion?deconnexion=1')
}
