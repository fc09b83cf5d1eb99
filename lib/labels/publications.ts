import type { PorteePublication, SourcePublication } from '@/lib/prisma/enums'

/** What a token is for, as who creates it reads it. */
export const PORTEE_DU_JETON = {
  ESSAI: { titre: 'Essais seulement', texte: 'Chaque paquet attend que l’un de vous l’applique.' },
  APPLICATION: { titre: 'Essais et application', texte: 'Un paquet sans erreur est publié aussitôt, sans que personne n’intervienne.' },
} as const satisfies Record<PorteePublication, { titre: string; texte: string }>

/** By which way a bundle came. */
export const SOURCE_PUBLICATION = {
  PAGE: 'Par la page',
  API: 'Par un jeton',
  DOSSIER: 'Par le dossier surveillé',
  COMMANDE: 'En ligne de commande',
} as const satisfies Record<SourcePublication, string>
