'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { changerMotDePasse } from '@/lib/mot-de-passe/changer'
import { requestOrigin } from '@/lib/origin'
import { motDePasseActuel, nouveauMotDePasse } from '@/lib/saisie-du-mot-de-passe'
import { requirePerson } from '@/lib/viewer'

export const changerSonMotDePasse = action(
  requirePerson,
  z.object({ ancienMotDePasse: motDePasseActuel, ...nouveauMotDePasse }),
  async (viewer, saisie) => {
    await changerMotDePasse(viewer, saisie, await requestOrigin())
    return 'Votre mot de passe est changé.'
  },
)
