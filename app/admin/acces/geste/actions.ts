'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { faireLeGeste } from '@/lib/acces/gestes'
import { demanderLesLettres } from '@/lib/acces/lettres/demander'
import { action } from '@/lib/action'
import { GESTES, selectionDemandee } from '@/lib/domain/selection-d-acces'
import { requestOrigin } from '@/lib/origin'
import { Refusal } from '@/lib/refusal'
import { requireGestionnaire } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'

function lire(selection: string) {
  const params = new URLSearchParams(selection)
  return selectionDemandee({ ...Object.fromEntries(params), c: params.getAll('c') })
}

const demande = z.object({
  geste: z.enum(GESTES, PERIMEE),
  selection: z.string().max(10_000, PERIMEE),
  empreinte: z.string().regex(/^[0-9a-f]{32}$/, PERIMEE),
  formulaire: z.uuid(PERIMEE),
  associes: z
    .literal('on')
    .optional()
    .catch(undefined)
    .transform((value) => value === 'on'),
})

/** Does what the page has said, to what it has shown. */
export const agirSurLesAcces = action(
  requireGestionnaire,
  demande,
  async (viewer, { geste, selection: ecrite, empreinte, formulaire, associes }) => {
    const selection = lire(ecrite)
    if (!selection) throw new Refusal(PERIMEE)
    const choix = { selection, empreinte, formulaire }
    const tache =
      geste === 'lettres'
        ? await demanderLesLettres(viewer, { ...choix, associes })
        : await faireLeGeste(viewer, { ...choix, geste }, await requestOrigin())
    if (!tache)
      throw new Refusal(
        'La sélection a changé depuis que cette page est ouverte : rechargez-la pour voir ce qu’elle est devenue. Rien n’a été fait.',
      )
    redirect(`/admin/acces/taches/${tache}`)
  },
)
