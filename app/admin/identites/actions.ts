'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { fermerSesSessions, retirerLeCompte } from '@/lib/acces/gestes-d-identite'
import { identite } from '@/lib/acces/identites'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { Refusal } from '@/lib/refusal'
import { requireGestionnaire } from '@/lib/viewer'

const id = z.uuid('Cette page n’est plus à jour. Rechargez-la.')

export const deconnecter = action(requireGestionnaire, z.object({ personne: id }), async (viewer, { personne }) => {
  const sessions = await fermerSesSessions(viewer, personne, await requestOrigin())
  if (sessions === null) notFound()
  redirect(`/admin/identites/${personne}?fait=${sessions ? 'deconnectee' : 'rien'}`)
})

export const retirerUnCompte = action(requireGestionnaire, z.object({ personne: id, compte: id }), async (viewer, { personne, compte }) => {
  if (!(await retirerLeCompte(viewer, { userId: personne, compteId: compte }, await requestOrigin())))
    throw new Refusal('Cette personne ne tient plus ce compte. Rechargez la page.')
  redirect((await identite(viewer, personne)) ? `/admin/identites/${personne}?fait=retire` : '/admin/identites')
})
