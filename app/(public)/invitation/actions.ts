'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { accepterConnecte, accepterEnEntrant } from '@/lib/acces/invitations'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { nouveauMotDePasse } from '@/lib/saisie-du-mot-de-passe'
import { requirePerson } from '@/lib/viewer'

const jeton = z.string().max(200).catch('')

export const accepterAvecMotDePasse = action(
  requestOrigin,
  z.object({ ...nouveauMotDePasse, jeton }),
  async (origin, { jeton, motDePasse, confirmation }) => {
    // The page without a token is the one that says what to do.
    redirect((await accepterEnEntrant(jeton, motDePasse, confirmation, origin)) ? '/invitation/acceptee' : '/invitation')
  },
)

/** Her own session, which is that of a client or of nobody, is closed: she signs in as staff. */
export const accepterInvitation = action(requirePerson, z.object({ jeton }), async (viewer, { jeton }) => {
  redirect((await accepterConnecte(viewer, jeton, await requestOrigin())) ? '/invitation/acceptee' : '/invitation')
})
