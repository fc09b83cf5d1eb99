'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { requestOrigin } from '@/lib/origin'
import { republierDocument, retirerDocument, supprimerDocument } from '@/lib/queries/documents-ecrits'
import { requireRedacteur } from '@/lib/viewer'

const unDocument = z.object({ document: z.uuid('Cette page n’est plus à jour. Rechargez-la.') })

export const retirerUnDocument = action(requireRedacteur, unDocument, async (viewer, { document }) => {
  if (!(await retirerDocument(viewer, document, await requestOrigin()))) notFound()
  redirect(`/admin/documents/${document}?fait=retire`)
})

export const republierUnDocument = action(requireRedacteur, unDocument, async (viewer, { document }) => {
  if (!(await republierDocument(viewer, document, await requestOrigin()))) notFound()
  redirect(`/admin/documents/${document}?fait=republie`)
})

export const supprimerUnDocument = action(requireRedacteur, unDocument, async (viewer, { document }) => {
  if (!(await supprimerDocument(viewer, document, await requestOrigin()))) notFound()
  redirect('/admin/documents?fait=supprime')
})
