import { ETAT_PREAVIS } from '@/lib/labels/location'
import type { EtatPreavis } from '@/lib/prisma/enums'

/** Where a notice stands, as the one who looks at it says it. */
export const EtatDuPreavis = ({ etat, pour }: { etat: EtatPreavis; pour: 'client' | 'agence' }) => (
  <span className={`tag flex-none ${ETAT_PREAVIS[etat].kind}`}>{ETAT_PREAVIS[etat][pour]}</span>
)
