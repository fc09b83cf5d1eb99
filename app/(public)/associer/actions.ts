'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { donnerAdresseExistante, donnerIdentite, type Suite } from '@/lib/acces/identite'
import { adresseDAcces, personne, societe } from '@/lib/acces/saisie'
import { action } from '@/lib/action'
import { requireCode } from '@/lib/viewer'

const suivre = (suite: Suite): never => redirect(suite === 'fusion' ? '/associer/fusion' : '/associer/mot-de-passe')

export const direQuiJeSuis = action(requireCode, personne, async (viewer, saisie) => suivre(await donnerIdentite(viewer, saisie)))

export const direQuelleSociete = action(requireCode, societe, async (viewer, saisie) =>
  suivre(await donnerIdentite(viewer, { civilite: null, prenom: null, ...saisie })),
)

export const donnerMonAdresse = action(requireCode, z.object({ email: adresseDAcces }), async (viewer, { email }): Promise<undefined> => {
  await donnerAdresseExistante(viewer, email)
  suivre('fusion')
})
