'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { confirmerActivation } from '@/lib/acces/confirmer'
import { sortir } from '@/lib/acces/navigateur'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'

export const confirmerMonActivation = action(
  requestOrigin,
  z.object({ jeton: z.string().max(200).catch('') }),
  async (origin, { jeton }) => {
    const agence = await confirmerActivation(jeton, origin)
    // The page without a token is the one that says what to do.
    if (agence === null) redirect('/activation/confirmer')
    await sortir()
    redirect(`/connexion?client=${encodeURIComponent(agence)}&active=1`)
  },
)
