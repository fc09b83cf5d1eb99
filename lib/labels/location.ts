import type { EtatDAssurance } from '@/lib/domain/assurance'
import type { Papier } from '@/lib/domain/quittance'
import type { EtatAffiche } from '@/lib/domain/terme-lu'
import type { EtatPreavis, UsageBail } from '@/lib/prisma/enums'

/** What becomes of a term, as its tenant reads it. */
export const ETAT_DU_TERME = {
  PAYE: { nom: 'Payé', ton: 'good' },
  EN_PARTIE: { nom: 'Payé en partie', ton: 'warn' },
  A_PAYER: { nom: 'À payer', ton: 'warn' },
  EN_RETARD: { nom: 'À payer', ton: 'bad' },
  A_VENIR: { nom: 'À venir', ton: 'plain' },
  AVOIR: { nom: 'Rien à payer', ton: 'plain' },
} as const satisfies Record<EtatAffiche, { nom: string; ton: string }>

/** The papers of a term. */
export const PAPIER = { quittance: 'Quittance', recu: 'Reçu', avis: 'Avis d’échéance' } as const satisfies Record<Papier, string>

/** What a place is let as. */
export const USAGE_BAIL = {
  VIDE: 'Logement vide',
  MEUBLE: 'Logement meublé',
  COMMERCIAL: 'Local commercial',
  PROFESSIONNEL: 'Local professionnel',
  STATIONNEMENT: 'Stationnement',
  AUTRE: 'Autre usage',
} as const satisfies Record<UsageBail, string>

/** Where a tenant’s insurance stands, as each side says it. */
export const ETAT_ASSURANCE = {
  A_JOUR: { nom: 'À jour', kind: 'good' },
  BIENTOT: { nom: 'Expire bientôt', kind: 'warn' },
  ECHUE: { nom: 'Échue', kind: 'bad' },
  AUCUNE: { nom: 'Aucune attestation', kind: 'warn' },
} as const satisfies Record<EtatDAssurance, { nom: string; kind: 'good' | 'warn' | 'bad' }>

/** Where a notice given online stands, as each side says it. */
export const ETAT_PREAVIS = {
  DEPOSE: { client: 'Déposé, en attente de l’agence', agence: 'À traiter', kind: 'warn' },
  CONFIRME: { client: 'Confirmé par l’agence', agence: 'Confirmé', kind: 'good' },
  REFUSE: { client: 'Non retenu par l’agence', agence: 'Refusé', kind: 'bad' },
  RETIRE: { client: 'Retiré', agence: 'Retiré par le locataire', kind: 'plain' },
} as const satisfies Record<EtatPreavis, { client: string; agence: string; kind: 'good' | 'warn' | 'bad' | 'plain' }>
