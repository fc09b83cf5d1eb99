'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { requestOrigin } from '@/lib/origin'
import { republierDocument, retirerDocument, supprimerDocument } from '@/lib/queries/documents-ecrits'
import { requireRedacteur } from '@/lib/viewer'

const unDocument = z.object({ document: z.uuid('Cette page n’est plus à jour. Rechargez-la.') })

export const retirerUnDocument = action(requireRedacteur, unDocument, async (viewer, { document }) => {
  if (!(await retirerDocument(viewer, document, await requestOrigin()))) notFound()
  redirect(`/admin/documents/${document}?fait=retire`)
})

export const republierUnDocument = action(
  requireRedacteur,
  unDocument.extend({ prevenir: z.literal('on').optional().catch(undefined) }),
  async (viewer, { document, prevenir }) => {
    const avises = await republierDocument(viewer, document, { jour: today(), prevenir: prevenir === 'on' }, await requestOrigin())
    if (avises === null) notFound()
    redirect(`/admin/documents/${document}?fait=republie${avises ? `&avises=${avises}` : ''}`)
  },
)

export const supprimerUnDocument = action(requireRedacteur, unDocument, async (viewer, { document }) => {
  if (!(await supprimerDocument(viewer, document, await requestOrigin()))) notFound()
  redirect('/admin/documents?fait=supprime')
})

/** From the list of a classeur, at once. */
export const retirerDuClasseur = action(
  requireRedacteur,
  z.object({ geste: z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, 'Cette page n’est plus à jour. Rechargez-la.') }),
  async (viewer, { geste }) => {
    const [classeur = '', document = ''] = geste.split(':')
    if (![classeur, document].every((id) => z.uuid().safeParse(id).success)) notFound()
    if (!(await retirerDocument(viewer, document, await requestOrigin()))) notFound()
    redirect(`/admin/documents?classeur=${classeur}&fait=retire`)
  },
)
