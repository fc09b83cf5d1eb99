'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { DES_DOCUMENTS, rangerUne } from '@/lib/demandes/pieces-jointes'
import { FICHIERS_MAX } from '@/lib/domain/depot'
import { ajouterAuDepot, ouvrirDepot } from '@/lib/queries/depots'
import { requireRedacteur } from '@/lib/viewer'
import { contexteDemande, nouveauDepot } from './contexte'

const fichiers = z.object({
  depot: z.uuid('Cette page n’est plus à jour. Rechargez-la.'),
  classeur: z.string().max(40).optional(),
  nature: z.string().max(40).optional(),
  pour: z.string().max(300).optional(),
  fichiers: z.array(z.file()).min(1, 'Choisissez au moins un fichier.').max(FICHIERS_MAX, `${FICHIERS_MAX} fichiers au plus à la fois.`),
})

/** All files at once, where there are no scripts; each is taken or not by itself, and what was not is told on the next page. */
export const deposerDesFichiers = action(requireRedacteur, fichiers, async (viewer, { depot, fichiers: files, ...rest }) => {
  if (!(await ouvrirDepot(viewer, nouveauDepot(depot, contexteDemande(rest))))) notFound()
  for (const file of files) await ajouterAuDepot(viewer, depot, file.name, await rangerUne(file, DES_DOCUMENTS))
  redirect(`/admin/documents/ajouter/${depot}`)
})
