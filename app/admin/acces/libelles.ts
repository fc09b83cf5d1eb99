import type { Genre, Geste, Lettre } from '@/lib/domain/selection-d-acces'
import type { Metier } from '@/lib/prisma/enums'

const GENRE: Record<Genre, string> = {
  COPROPRIETAIRE: 'Copropriétaires',
  GERANCE: 'Bailleurs et locataires',
  BAILLEUR: 'Bailleurs',
  LOCATAIRE: 'Locataires',
}

/** Those of the trades of whoever asks; of one alone, no choice where there is but one. */
export const GENRES_OFFERTS = (metiers: readonly Metier[]) =>
  (Object.entries(GENRE) as [Genre, string][]).filter(([genre]) =>
    genre === 'COPROPRIETAIRE'
      ? metiers.includes('SYNDIC')
      : metiers.includes('GERANCE') && (genre !== 'GERANCE' || metiers.includes('SYNDIC')),
  )

export const LETTRE: Record<Lettre, string> = { A_IMPRIMER: 'À imprimer', IMPRIMEE: 'Imprimée' }

export const GESTE: Record<Geste, { readonly nom: string; readonly bouton: string; readonly fait: string }> = {
  lettres: { nom: 'Imprimer les lettres avec les codes', bouton: 'Imprimer', fait: 'Lettres avec les codes' },
  fermer: { nom: 'Fermer l’accès', bouton: 'Fermer l’accès', fait: 'Accès fermés' },
  rouvrir: { nom: 'Rouvrir l’accès', bouton: 'Rouvrir l’accès', fait: 'Accès rouverts' },
  renvoyer: { nom: 'Renvoyer le message d’activation', bouton: 'Renvoyer', fait: 'Messages d’activation renvoyés' },
}
