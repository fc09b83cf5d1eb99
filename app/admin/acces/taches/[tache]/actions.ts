'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { annulerLesLettres, reprendreLesLettres, supprimerLePdf } from '@/lib/acces/lettres/suite'
import { action } from '@/lib/action'
import { Refusal } from '@/lib/refusal'
import { requireGestionnaire } from '@/lib/viewer'
import type { Gestionnaire } from '@/lib/viewer-kinds'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const demande = z.object({ tache: z.uuid(PERIMEE) })

/** One of the three; what is not, or no longer, so is refused. */
const suite = (faire: (viewer: Gestionnaire, id: string) => Promise<boolean>) =>
  action(requireGestionnaire, demande, async (viewer, { tache }): Promise<undefined> => {
    if (!(await faire(viewer, tache))) throw new Refusal(PERIMEE)
    revalidatePath(`/admin/acces/taches/${tache}`)
  })

export const annulerLImpression = suite(annulerLesLettres)
export const reprendreLImpression = suite(reprendreLesLettres)
export const supprimerLesLettres = suite(supprimerLePdf)
