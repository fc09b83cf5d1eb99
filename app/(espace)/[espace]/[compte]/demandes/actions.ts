'use server'

import { notFound, redirect } from 'next/navigation'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { compterEnvoi } from '@/lib/demandes/envois'
import { rangerPieces } from '@/lib/demandes/pieces-jointes'
import { cloreDemande, ecrireALAgence, ouvrirDemande } from '@/lib/queries/demandes-du-client'
import { personneEnRegle } from '@/lib/viewer'
import type { ClientViewer } from '@/lib/viewer-kinds'
import { cloture, nouvelle, reponse } from './saisie'

/** The pages of the requests of a compte; one that is not the viewer's does not exist, and nothing is kept for it. */
function demandesDe(viewer: ClientViewer, compteId: string): string {
  const compte = viewer.comptes.find(({ id }) => id === compteId) ?? notFound()
  return `${cheminDuCompte(compte)}/demandes`
}

export const envoyerDemande = action(personneEnRegle('DEMANDES'), nouvelle, async (viewer, { compte, lot, pieces, ...saisie }) => {
  const chemin = demandesDe(viewer, compte)
  await compterEnvoi(viewer, 'demande-personne')
  const rangees = await rangerPieces(pieces)
  const id = await ouvrirDemande(viewer, { ...saisie, compteId: compte, lotId: lot || null, pieces: rangees }, today())
  if (!id) notFound()
  redirect(`${chemin}/${id}?fait=envoyee`)
})

export const repondreALAgence = action(personneEnRegle('DEMANDES'), reponse, async (viewer, { compte, demande, pieces, ...saisie }) => {
  const chemin = demandesDe(viewer, compte)
  await compterEnvoi(viewer, 'demande-message')
  const rangees = await rangerPieces(pieces)
  if (!(await ecrireALAgence(viewer, { ...saisie, compteId: compte, demandeId: demande, pieces: rangees }))) notFound()
  redirect(`${chemin}/${demande}?fait=repondu`)
})

export const direRegle = action(personneEnRegle('DEMANDES'), cloture, async (viewer, { compte, demande }) => {
  const chemin = demandesDe(viewer, compte)
  if (!(await cloreDemande(viewer, compte, demande))) notFound()
  redirect(`${chemin}/${demande}?fait=regle`)
})
