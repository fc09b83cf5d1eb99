import { ETATS_AFFICHES, type EtatAffiche } from '@/lib/domain/diffusion'

export const EtatDeLaDiffusion = ({ etat }: { etat: EtatAffiche }) => (
  <span className={`tag ${ETATS_AFFICHES[etat].ton}`}>{ETATS_AFFICHES[etat].nom}</span>
)
