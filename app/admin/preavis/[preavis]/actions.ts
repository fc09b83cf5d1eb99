'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { TEXTE_MAX } from '@/lib/domain/demande'
import { requestOrigin } from '@/lib/origin'
import { type DecisionDuPreavis, deciderDuPreavis } from '@/lib/queries/preavis-de-l-agence'
import { jour } from '@/lib/saisie-du-jour'
import type { Redacteur } from '@/lib/viewer-kinds'
import { requireRedacteurDeGerance } from '../../gerance-ouverte'

const preavis = z.uuid('Cette page n’est plus à jour. Rechargez-la.')
const TROP_LONG = 'Ce texte est trop long : 5 000 caractères au plus.'

const confirmation = z.object({
  preavis,
  fin: jour('Choisissez la fin du préavis que vous retenez.'),
  reponse: z.string().trim().max(TEXTE_MAX, TROP_LONG).default(''),
})
const refus = z.object({
  preavis,
  raison: z.string('Dites au locataire pourquoi.').trim().min(1, 'Dites au locataire pourquoi.').max(TEXTE_MAX, TROP_LONG),
})

async function decider(viewer: Redacteur, decision: DecisionDuPreavis): Promise<never> {
  const sort = await deciderDuPreavis(viewer, decision, await requestOrigin())
  if (!sort) notFound()
  redirect(`/admin/preavis/${decision.preavisId}?fait=${sort}`)
}

export const confirmerPreavis = action(requireRedacteurDeGerance, confirmation, (viewer, { preavis: preavisId, fin, reponse }) =>
  decider(viewer, { preavisId, finRetenue: fin, reponse }),
)

export const refuserPreavis = action(requireRedacteurDeGerance, refus, (viewer, { preavis: preavisId, raison }) =>
  decider(viewer, { preavisId, finRetenue: null, reponse: raison }),
)
