import { house as db } from '@/lib/db'
import { lireEcrit } from '@/lib/domain/texte-ecrit'
import type { Metier } from '@/lib/prisma/enums'
import type { ReglagesDuModele } from '@/lib/queries/modeles'

export { classeur } from './given-documents'

let counter = 0

/** A text as one types it. */
export function texte(ecrit: string) {
  const read = lireEcrit(ecrit)
  if ('refus' in read) throw new Error(read.refus)
  return read.texte
}

export const REGLAGES: ReglagesDuModele = {
  ...{
    nom: 'Appel de travaux',
    titre: 'Travaux {immeuble.nom}',
    texte: texte('Bonjour {tiers.nom},\n\nVotre solde est de {compte.solde}.'),
  },
  ...{ classeurId: null, grouper: false, prefixer: false, nomsDesPieces: true, mois: 12, notifier: true },
}

export const modele = (agencyId: string, metier: Metier = 'SYNDIC') =>
  db.modeleDeDiffusion.create({ data: { agencyId, metier, nom: `Modèle ${++counter}`, titre: 'Courrier' } })
