'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { deciderDeLEnvoi, defaireLaPublication, recevoirEnvoi } from '@/lib/queries/envois'
import { Refusal } from '@/lib/refusal'
import { requireGestionnaire } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const id = z.uuid(PERIMEE)
const MAX = 150 * 1024 ** 2

const envoi = z.object({ fichier: z.array(z.instanceof(File)).max(1, 'Choisissez une seule archive.') })

export const envoyerUneArchive = action(requireGestionnaire, envoi, async (viewer, { fichier: [file] }) => {
  if (!file) throw new Refusal('Choisissez l’archive ZIP à envoyer.', 'fichier')
  if (file.size > MAX) throw new Refusal('Cette archive pèse plus de 150 Mo.', 'fichier')
  const debut = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (debut[0] !== 0x50 || debut[1] !== 0x4b) throw new Refusal('Ce fichier n’est pas une archive ZIP.', 'fichier')
  const publication = await recevoirEnvoi(viewer, { nom: file.name, taille: file.size, content: file.stream() })
  redirect(`/admin/publications/${publication}`)
})

export const decider = action(
  requireGestionnaire,
  z.object({ id, quoi: z.enum(['appliquer', 'abandonner'], PERIMEE) }),
  async (viewer, { id: publication, quoi }) => {
    if (!(await deciderDeLEnvoi(viewer, publication, quoi))) throw new Refusal(PERIMEE)
    redirect(`/admin/publications/${publication}`)
  },
)

export const defaire = action(requireGestionnaire, z.object({ id }), async (viewer, { id: publication }) => {
  if (!(await defaireLaPublication(viewer, publication))) {
    throw new Refusal('Cette publication n’est plus la dernière de l’agence : elle ne peut plus être annulée.')
  }
  redirect(`/admin/publications/${publication}`)
})
