'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { defiDeVerification } from '@/lib/double-facteur/connexion-par-cle'
import { lireConnexion } from '@/lib/double-facteur/reponse'
import { verifierParCle, verifierParCode, verifierParSecours } from '@/lib/double-facteur/verification'
import { Refusal } from '@/lib/refusal'
import { entrer, retour } from '../entrer'
import { attenteDuNavigateur, requireAttente } from './attente'

export const verifierCode = action(
  attenteDuNavigateur,
  z.object({ code: z.string().trim().min(1, 'Saisissez les six chiffres.').max(40, 'Un code a six chiffres.'), retour }),
  async ({ attente, browser }, { code, retour }) => entrer(await verifierParCode(attente, code, browser), browser, retour),
)

export const verifierCodeDeSecours = action(
  attenteDuNavigateur,
  z.object({ secours: z.string().trim().min(1, 'Saisissez un code de secours.').max(60, 'Un code de secours a douze signes.'), retour }),
  async ({ attente, browser }, { secours, retour }) => entrer(await verifierParSecours(attente, secours, browser), browser, retour),
)

/** What the browser needs to use a passkey, as the message of success. */
export const demanderUneCleConnue = action(requireAttente, z.object({}), async (attente) =>
  JSON.stringify(await defiDeVerification(attente)),
)

export const verifierCle = action(
  attenteDuNavigateur,
  z.object({ reponse: z.string(), retour }),
  async ({ attente, browser }, { reponse, retour }) => {
    const response = lireConnexion(reponse)
    if (!response) throw new Refusal('Cette clé d’accès n’a pas été reconnue.')
    return entrer(await verifierParCle(attente, response, browser), browser, retour)
  },
)
