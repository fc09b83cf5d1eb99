'use server'

import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { associer } from '@/lib/queries/correspondances'
import { Refusal } from '@/lib/refusal'
import { requireGestionnaire } from '@/lib/viewer'

const saisie = z.object({
  correspondance: z.uuid('Cette page n’est plus à jour. Rechargez-la.'),
  geste: z.enum(['associer', 'ignorer', 'defaire']).default('associer'),
  compte: z.string().trim().max(200, 'Ce numéro est trop long\u00a0: 200 caractères au plus.').default(''),
  proche: z.string().max(200).optional(),
})

export const associerUnCompte = action(requireGestionnaire, saisie, async (viewer, { correspondance: id, geste, compte, proche }) => {
  const voulu = proche || compte
  if (geste === 'associer' && !voulu) throw new Refusal('Indiquez le numéro ou la référence du compte.', 'compte')
  const fait = await associer(viewer, { id, geste: proche ? 'associer' : geste, compte: voulu }, await requestOrigin())
  if (fait === 'ABSENTE') notFound()
  if (fait === 'COMPTE_INCONNU') throw new Refusal('Aucun compte de vos métiers ne porte ce numéro ni cette référence.', 'compte')
  if (fait === 'PLUSIEURS_COMPTES')
    throw new Refusal('Plusieurs comptes portent ce numéro\u00a0: donnez la référence de l’un d’eux.', 'compte')
  revalidatePath('/admin/publications/correspondances')
  return undefined
})
