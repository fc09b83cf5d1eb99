'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { demanderActivation } from '@/lib/acces/activation'
import { etatDesCodes } from '@/lib/acces/etat'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { conditionsEnVigueur } from '@/lib/queries/agences'
import { Refusal } from '@/lib/refusal'
import { nouveauMotDePasse } from '@/lib/saisie-du-mot-de-passe'
import { requireCode } from '@/lib/viewer'
import type { CodeViewer } from '@/lib/viewer-kinds'

const saisie = z.object({ ...nouveauMotDePasse, conditions: z.string().max(10).catch(''), conditionsId: z.string().max(50).catch('') })

/** The version that was on the page, if it still is the one in force; null where the agency has none. */
async function conditionsLues(viewer: CodeViewer, acceptees: boolean, lues: string): Promise<string | null> {
  const { agence } = await etatDesCodes(viewer)
  const enVigueur = await conditionsEnVigueur(viewer, agence.code)
  if (!enVigueur) return null
  if (enVigueur.id !== lues) {
    revalidatePath('/associer/mot-de-passe')
    throw new Refusal('Les conditions générales viennent de changer : lisez la nouvelle version, puis acceptez-la.', 'conditions')
  }
  if (!acceptees) throw new Refusal('Lisez les conditions générales, puis cochez la case pour les accepter.', 'conditions')
  return enVigueur.id
}

export const creerMonAcces = action(requireCode, saisie, async (viewer, { conditions, conditionsId: lues, ...motDePasse }) => {
  const conditionsId = await conditionsLues(viewer, conditions !== '', lues)
  await demanderActivation(viewer, { ...motDePasse, conditionsId }, await requestOrigin())
  redirect('/activation/message-envoye')
})
