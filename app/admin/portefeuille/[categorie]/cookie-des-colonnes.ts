import type { Categorie } from '@/lib/domain/portefeuille'

/** In which the choice of the columns of a list is kept. */
export const cookieDesColonnes = (categorie: Categorie): string => `palier.colonnes.${categorie}`
