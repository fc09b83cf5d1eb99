import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { lireEcrit } from '@/lib/domain/texte-ecrit'
import type { Prisma } from '@/lib/prisma/client'
import type { Metier } from '@/lib/prisma/enums'
import type { Saisie } from '@/lib/queries/diffusions-ecrites'
import type { ReglagesDuModele } from '@/lib/queries/modeles'

import { classeur } from './given-documents'

export { classeur }

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

export const SAISIE: Saisie = {
  ...{ titre: 'Travaux {immeuble.nom}', texte: texte('Bonjour {tiers.nom},\n\nVotre solde est de **{compte.solde}**.') },
  ...{ classeurId: null, parCompte: true, notifier: true, dossierType: null, dossierReference: null },
}

export const immeuble = (agencyId: string, nom = 'Les Tilleuls') =>
  db.immeuble.create({
    data: { agencyId, reference: `I${++counter}`, nom, adresse1: '4 avenue Gambetta', codePostal: '26000', ville: 'Valence' },
  })

/** A draft of the syndic for these lines, in a classeur that co-owners open. */
export async function diffusion(agencyId: string, pour: readonly string[] = [], facts: Partial<Prisma.DiffusionUncheckedCreateInput> = {}) {
  const { id: classeurId } = await classeur(agencyId)
  return db.diffusion.create({
    data: { agencyId, formulaire: randomUUID(), metier: 'SYNDIC', titre: 'Courrier', classeurId, pour: pour.join('\n'), ...facts },
  })
}
