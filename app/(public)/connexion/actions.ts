'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { closeSession, openSession, sessionCookie } from '@/lib/auth'
import { champsCaptcha, verifierHumain } from '@/lib/captcha'
import { connecterParCle, defiDeConnexion } from '@/lib/double-facteur/connexion-par-cle'
import { lireConnexion } from '@/lib/double-facteur/reponse'
import { navigateur } from '@/lib/navigateur'
import { requestOrigin } from '@/lib/origin'
import { Refusal } from '@/lib/refusal'
import { currentSessionId, maybeViewer } from '@/lib/viewer'
import { entrer, retour } from './entrer'
import { entrerAvecDesCodes } from './par-codes'

const estUneAdresse = (typed: string) => typed.includes('@')

const identifiants = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Indiquez votre adresse électronique, ou l’identifiant de votre courrier.')
    .max(320, 'Cette adresse est trop longue.')
    .refine((typed) => !estUneAdresse(typed) || z.email().safeParse(typed).success, 'Cette adresse n’est pas complète : vérifiez-la.'),
  motDePasse: z.string().min(1, 'Indiquez votre mot de passe.').max(1000, 'Ce mot de passe est trop long.'),
  client: z.string().max(50).catch(''),
  retour,
  ...champsCaptcha,
})

export const seConnecter = action(navigateur, identifiants, async (browser, { email, motDePasse, client, retour, ...saisie }) => {
  const humain = () => verifierHumain(saisie, browser.address)
  if (!estUneAdresse(email)) return entrerAvecDesCodes({ identifiant: email, motDePasse, client }, browser, retour, humain)
  const session = await openSession(email, motDePasse, browser, humain)
  return entrer(session, browser, retour)
})

/** What the browser needs to use a passkey, as the message of success. */
export const demanderUneCle = action(requestOrigin, z.object({}), async (origin) => JSON.stringify(await defiDeConnexion(origin)))

export const seConnecterParCle = action(navigateur, z.object({ reponse: z.string(), retour }), async (browser, { reponse, retour }) => {
  const response = lireConnexion(reponse)
  if (!response) throw new Refusal('Cette clé d’accès n’a pas été reconnue.')
  return entrer(await connecterParCle(response, browser), browser, retour)
})

/** Closes the session here and in the database: an old cookie opens nothing any more. The agency's own door is shown again. */
export async function seDeconnecter(): Promise<never> {
  const viewer = await maybeViewer()
  const id = await currentSessionId()
  if (id) await closeSession(id)
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set({ name, value: '', ...options, maxAge: 0 })
  const code = viewer && viewer.kind !== 'staff' ? viewer.comptes[0]?.agence.code : undefined
  redirect(`/connexion?${code ? `client=${encodeURIComponent(code)}&` : ''}deconnexion=1`)
}
