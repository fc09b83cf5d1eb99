'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { requestOrigin } from '@/lib/origin'
import { demanderReleve } from '@/lib/queries/documents'
import { declarerTelephones } from '@/lib/queries/telephones'
import { afficherTelephones, telephone } from '@/lib/saisie-du-telephone'
import { personneEnRegle } from '@/lib/viewer'

/** Issues the statement, queues its mail, and shows it. */
export const recevoirReleve = action(
  personneEnRegle('COMPTE'),
  z.object({ compte: z.uuid(), demande: z.uuid() }),
  async (viewer, { compte: compteId, demande }) => {
    const compte = viewer.comptes.find(({ id }) => id === compteId)
    const documentId = await demanderReleve(viewer, { compteId, demande, today: today() })
    if (!compte || !documentId) notFound()
    redirect(`${cheminDuCompte(compte)}/releves/${documentId}`)
  },
)

const telephones = z.object({
  compte: z.uuid(),
  version: z.coerce.number().int().min(0).max(1_000_000),
  fixe: telephone('fixe'),
  mobile: telephone('mobile'),
})

/** Effective at once. What somebody else has changed meanwhile is told, beside what was typed. */
export const modifierTelephones = action(personneEnRegle('COMPTE'), telephones, async (viewer, { compte: compteId, ...saisie }) => {
  const compte = viewer.comptes.find(({ id }) => id === compteId)
  const fait = await declarerTelephones(viewer, { compteId, ...saisie }, await requestOrigin())
  if (!compte || !fait) notFound()
  if (fait.etat !== 'CHANGE')
    redirect(`${cheminDuCompte(compte)}/compte?telephones=${fait.etat === 'FAIT' ? 'enregistres' : 'inchanges'}#coordonnees`)
  const actuels = afficherTelephones(fait.actuels)
  const voulus = afficherTelephones(saisie)
  return {
    ...{ version: String(fait.version), fixe: voulus.fixe ?? '', mobile: voulus.mobile ?? '' },
    ...{ fixeActuel: actuels.fixe ?? 'aucun', mobileActuel: actuels.mobile ?? 'aucun' },
  }
})
