import type { GenreEvenement } from '@/lib/prisma/enums'
import type { IconName } from './ui/icon'

/** What goes on in a residence, at a glance. */
export const PICTOGRAMME_EVENEMENT = {
  ASSEMBLEE: 'calendar-days',
  REUNION: 'users',
  TRAVAUX: 'wrench',
  COUPURE: 'zap',
  VISITE: 'user',
  AUTRE: 'building-2',
} as const satisfies Record<GenreEvenement, IconName>
