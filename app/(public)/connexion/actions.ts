'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { closeSession, cookieOf, openSession, sessionCookie } from '@/lib/auth'
import { cheminInterne } from '@/lib/domain/chemin'
import { requestOrigin } from '@/lib/origin'
import { currentSessionId, maybeViewer } from '@/lib/viewer'

const identifiants = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Indiquez votre adresse électronique.')
    .max(320, 'Cette adresse est trop longue.')
    .pipe(z.email('Cette adresse n’est pas complète : il manque par exemple « @ ».')),
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

/** Closes the session here and in the database: an old cookie opens nothing any more. The agency's own door is shown again. */
export async function seDeconnecter(): Promise<never> {
  const viewer = await maybeViewer()
  if (viewer) await closeSession(viewer.sessionId)
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set({ name, value: '', ...options, maxAge: 0 })
  const code = viewer?.kind === 'client' ? viewer.comptes[0]?.agence.code : undefined
  redirect(`/connexion?${code ? `client=${encodeURIComponent(code)}&` : ''}deconnexion=1`)
}
