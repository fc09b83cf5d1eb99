'use server'

import { notFound, redirect } from 'next/navigation'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { compterEnvoi } from '@/lib/demandes/envois'
import { rangerPieces, UN_PAPIER } from '@/lib/demandes/pieces-jointes'
import { demanderPreavis, motifRetenu } from '@/lib/domain/preavis'
import { preavisDuCompte } from '@/lib/queries/preavis'
import { deposerPreavis, retirerPreavis } from '@/lib/queries/preavis-du-locataire'
import { Refusal } from '@/lib/refusal'
import { requirePersonEnRegle } from '@/lib/viewer'
import { cheminDuLocataire } from '../locataire-entier'
import { preavis, retrait } from './saisie'

/** First shows the end that is computed, then, confirmed, gives the notice: two steps of one form, without JavaScript too. */
export const donnerPreavis = action(requirePersonEnRegle, preavis, async (viewer, { compte, motif: choisi, fichier, ...saisie }) => {
  const chemin = cheminDuLocataire(viewer, compte)
  const { etape, depart, message, formulaire, fin } = saisie
  const values = { motif: choisi, depart: depart ?? '', message }
  if (etape === 'corriger') return { ...values, etape: 'saisir' }
  const situation = (await preavisDuCompte(viewer, compte)) ?? notFound()
  if (!situation.bail) throw new Refusal('Votre bail n’est pas encore publié ici : appelez votre agence.')
  const motif = choisi === 'AUCUN' ? null : choisi
  const jour = today()
  const { usage } = situation.bail
  const calcul = demanderPreavis({ usage, motif: motifRetenu(situation.bail, motif), recuLe: jour, departLe: depart, jour })
  if (!calcul.ok) throw new Refusal(calcul.phrase, 'depart')
  if (etape === 'calculer') return { ...values, etape: 'confirmer', fin: calcul.fin }
  // At midnight, or when the lease is published anew, it is no longer what was shown.
  if (fin !== calcul.fin) return { ...values, etape: 'confirmer', fin: calcul.fin, change: 'oui' }
  await compterEnvoi(viewer, 'piece-de-locataire')
  const [piece] = await rangerPieces(fichier, UN_PAPIER)
  const depot = { compteId: compte, motif, souhaitLe: depart, message, formulaire, piece: piece ?? null }
  if (!(await deposerPreavis(viewer, depot, jour))) notFound()
  redirect(`${chemin}/preavis?fait=depose`)
})

export const retirerMonPreavis = action(requirePersonEnRegle, retrait, async (viewer, { compte, preavis: preavisId }) => {
  const chemin = cheminDuLocataire(viewer, compte)
  if (!(await retirerPreavis(viewer, compte, preavisId))) notFound()
  redirect(`${chemin}/preavis?fait=retire`)
})
