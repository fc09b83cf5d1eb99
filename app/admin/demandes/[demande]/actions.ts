'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { rangerPieces } from '@/lib/demandes/pieces-jointes'
import { ETATS_DE_L_AGENCE, TEXTE_MAX } from '@/lib/domain/demande'
import { requestOrigin } from '@/lib/origin'
import { changerEtat, demandeDeLAgence, repondreAuClient } from '@/lib/queries/demandes-de-l-agence'
import { requireRedacteur } from '@/lib/viewer'
import type { Redacteur } from '@/lib/viewer-kinds'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const etat = z.enum(ETATS_DE_L_AGENCE, 'Dites ce que devient la demande.')
const note = z.object({
  demande: z.uuid(PERIMEE),
  formulaire: z.uuid(PERIMEE),
  texte: z
    .string('Écrivez votre message.')
    .trim()
    .min(1, 'Écrivez votre message.')
    .max(TEXTE_MAX, 'Ce message est trop long : 5 000 caractères au plus.'),
})
const reponse = note.extend({ etat, pieces: z.array(z.instanceof(File)) })

/** Before files are kept for it. */
async function existe(viewer: Redacteur, demandeId: string): Promise<void> {
  if (!(await demandeDeLAgence(viewer, demandeId))) notFound()
}

export const repondreEnAgence = action(requireRedacteur, reponse, async (viewer, { demande: demandeId, pieces, ...saisie }) => {
  await existe(viewer, demandeId)
  const rangees = await rangerPieces(pieces)
  if (!(await repondreAuClient(viewer, { demandeId, ...saisie, pieces: rangees }, await requestOrigin()))) notFound()
  redirect(`/admin/demandes/${demandeId}?fait=repondu`)
})

export const noterEnInterne = action(requireRedacteur, note, async (viewer, { demande: demandeId, ...saisie }) => {
  if (!(await repondreAuClient(viewer, { demandeId, ...saisie, pieces: [], etat: null }, await requestOrigin()))) notFound()
  redirect(`/admin/demandes/${demandeId}?fait=note`)
})

export const changerEtatDeLaDemande = action(requireRedacteur, z.object({ demande: z.uuid(PERIMEE), etat }), async (viewer, saisie) => {
  if (!(await changerEtat(viewer, saisie.demande, saisie.etat, await requestOrigin()))) notFound()
  redirect(`/admin/demandes/${saisie.demande}?fait=etat`)
})
