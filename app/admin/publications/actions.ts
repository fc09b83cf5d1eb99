'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { choisirLeCompteRendu } from '@/lib/queries/compte-rendu'
import { deciderDeLEnvoi, defaireLaPublication, relancerLEssai } from '@/lib/queries/envois'
import { recevoirEnvoi } from '@/lib/queries/envois-recus'
import { Refusal } from '@/lib/refusal'
import { requirePublicateur, requireStaff } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const id = z.uuid(PERIMEE)
const MAX = 150 * 1024 ** 2

const envoi = z.object({ fichier: z.array(z.instanceof(File)).max(1, 'Choisissez un seul fichier.') })

export const envoyerUneArchive = action(requirePublicateur, envoi, async (viewer, { fichier: [file] }) => {
  if (!file) throw new Refusal('Choisissez le fichier à envoyer.', 'fichier')
  if (file.size > MAX) throw new Refusal('Ce fichier pèse plus de 150 Mo.', 'fichier')
  const { id: publication } = await recevoirEnvoi(viewer, { nom: file.name, octets: file.size, content: file.stream() })
  redirect(`/admin/publications/${publication}`)
})

export const decider = action(
  requirePublicateur,
  z.object({ id, quoi: z.enum(['appliquer', 'abandonner'], PERIMEE) }),
  async (viewer, { id: publication, quoi }) => {
    if (!(await deciderDeLEnvoi(viewer, publication, quoi))) throw new Refusal(PERIMEE)
    redirect(`/admin/publications/${publication}`)
  },
)

export const relancer = action(requirePublicateur, z.object({ id }), async (viewer, { id: publication }) => {
  if (!(await relancerLEssai(viewer, publication))) throw new Refusal('Le fichier de cet envoi n’est plus là\u00A0: envoyez-le à nouveau.')
  redirect(`/admin/publications/${publication}`)
})

export const defaire = action(requirePublicateur, z.object({ id }), async (viewer, { id: publication }) => {
  if (!(await defaireLaPublication(viewer, publication))) {
    throw new Refusal('Cette publication n’est plus la dernière de l’agence : elle ne peut plus être annulée.')
  }
  redirect(`/admin/publications/${publication}`)
})

/** Of who reads as well: it is her own mail. */
export const recevoirLeCompteRendu = action(
  requireStaff,
  z.object({ voulu: z.enum(['oui', 'non'], PERIMEE) }),
  async (viewer, { voulu }) => {
    if (!(await choisirLeCompteRendu(viewer, voulu === 'oui'))) notFound()
    redirect('/admin/publications')
  },
)
