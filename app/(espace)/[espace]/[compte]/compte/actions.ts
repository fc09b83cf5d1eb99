'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { demanderReleve } from '@/lib/queries/documents'
import { requirePersonEnRegle } from '@/lib/viewer'

/** Issues the statement, queues its mail, and shows it. */
export const recevoirReleve = action(
  requirePersonEnRegle,
  z.object({ compte: z.uuid(), demande: z.uuid() }),
  async (viewer, { compte: compteId, demande }) => {
    const compte = viewer.comptes.find(({ id }) => id === compteId)
    const documentId = await demanderReleve(viewer, { compteId, demande, today: today() })
    if (!compte || !documentId) notFound()
    redirect(`${cheminDuCompte(compte)}/releves/${documentId}`)
  },
)
