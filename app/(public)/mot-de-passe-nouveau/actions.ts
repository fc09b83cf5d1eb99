'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { closeSession, sessionCookie } from '@/lib/auth'
import { remplacerParLien } from '@/lib/mot-de-passe/oublie'
import { requestOrigin } from '@/lib/origin'
import { nouveauMotDePasse } from '@/lib/saisie-du-mot-de-passe'
import { currentSessionId } from '@/lib/viewer'

/** Whoever was signed in on this device leaves it: the person of the link signs in next. */
async function quitter(): Promise<void> {
  const id = await currentSessionId()
  if (id) await closeSession(id)
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set({ name, value: '', ...options, maxAge: 0 })
}

export const choisirMotDePasse = action(
  requestOrigin,
  z.object({ ...nouveauMotDePasse, jeton: z.string().max(200).catch('') }),
  async (origin, { jeton, motDePasse, confirmation }) => {
    // The page without a token is the one that says what to do.
    if (!(await remplacerParLien(jeton, motDePasse, confirmation, origin))) redirect('/mot-de-passe-nouveau')
    await quitter()
    redirect('/connexion?motdepasse=1')
  },
)
