import { ETAT_DEMANDE } from '@/lib/labels'
import type { EtatDemande } from '@/lib/prisma/enums'

/** Where a request stands, as the one who looks at it says it. */
export const EtatDeLaDemande = ({ etat, pour }: { etat: EtatDemande; pour: 'client' | 'agence' }) => (
  <span className={`tag flex-none ${ETAT_DEMANDE[etat].ton || (etat === 'EN_COURS' ? 'plain' : '')}`}>{ETAT_DEMANDE[etat][pour]}</span>
)
