'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { confirmerChangement, demanderChangement } from '@/lib/personne/changement-email'
import { adresseEmail } from '@/lib/saisie-de-l-email'
import { motDePasseActuel } from '@/lib/saisie-du-mot-de-passe'
import { requirePerson } from '@/lib/viewer'

export const demanderNouvelleAdresse = action(
  requirePerson,
  z.object({
    adresse: adresseEmail('Indiquez votre nouvelle adresse.'),
    adresseBis: adresseEmail('Saisissez la nouvelle adresse une seconde fois.'),
    motDePasse: motDePasseActuel,
  }),
  async (viewer, saisie) => demanderChangement(viewer, saisie, await requestOrigin()),
)

export const confirmerNouvelleAdresse = action(
  requirePerson,
  z.object({ jeton: z.string().max(200).catch('') }),
  async (viewer, { jeton }) => {
    // The page without a token is the one that says what to do.
    redirect((await confirmerChangement(viewer, jeton, await requestOrigin())) ? '/mon-adresse?changee=1' : '/mon-adresse/confirmer')
  },
)
