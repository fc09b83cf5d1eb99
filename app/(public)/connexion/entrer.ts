import 'server-only'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { cheminInterne } from '@/lib/domain/chemin'
import { confier, type Navigateur } from '@/lib/navigateur'
import type { Ouverte } from '@/lib/sessions/ouvrir'

/** Where one wanted to go, as a field: whatever it is, it refuses no form. */
export const retour = z.string().max(2000).catch('')

/** Gives the browser its session and leads on: to where one wanted to go, or to what the session still lacks. */
export async function entrer(session: Ouverte, browser: Navigateur, retour: string): Promise<never> {
  await confier(session, browser)
  const chemin = cheminInterne(retour)
  if (session.step === 'SECOND_FACTOR') redirect(`/connexion/verification${chemin ? `?retour=${encodeURIComponent(chemin)}` : ''}`)
  redirect(session.step === 'ENROLMENT' ? '/securite/activer' : (chemin ?? '/'))
}
