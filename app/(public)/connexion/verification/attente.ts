import 'server-only'
import { redirect } from 'next/navigation'
import { type Attente, connexionEnAttente } from '@/lib/double-facteur/verification'
import { type Navigateur, navigateur } from '@/lib/navigateur'
import { currentSessionId } from '@/lib/viewer'

/** The sign-in of this browser that waits for its second factor; without one, the beginning. */
export async function requireAttente(): Promise<Attente> {
  const id = await currentSessionId()
  return (id && (await connexionEnAttente(id))) || redirect('/connexion')
}

export const attenteDuNavigateur = async (): Promise<{ attente: Attente; browser: Navigateur }> => ({
  attente: await requireAttente(),
  browser: await navigateur(),
})
