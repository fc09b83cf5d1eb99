'use server'

import { notFound, redirect } from 'next/navigation'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { compterEnvoi } from '@/lib/demandes/envois'
import { rangerPieces, UN_PAPIER } from '@/lib/demandes/pieces-jointes'
import { defautDeLEcheance } from '@/lib/domain/assurance'
import { deposerAttestation } from '@/lib/queries/assurances'
import { Refusal } from '@/lib/refusal'
import { requirePersonEnRegle } from '@/lib/viewer'
import { cheminDuLocataire } from '../locataire-entier'
import { attestation } from './saisie'

export const donnerAttestation = action(requirePersonEnRegle, attestation, async (viewer, { compte, fichier, ...saisie }) => {
  const chemin = cheminDuLocataire(viewer, compte)
  await compterEnvoi(viewer, 'piece-de-locataire')
  const defaut = defautDeLEcheance(saisie.jusquAu, today())
  if (defaut) throw new Refusal(defaut, 'jusquAu')
  const [piece] = await rangerPieces(fichier, UN_PAPIER)
  if (!piece || !(await deposerAttestation(viewer, { ...saisie, compteId: compte, piece }))) notFound()
  redirect(`${chemin}/assurance?fait=deposee`)
})
