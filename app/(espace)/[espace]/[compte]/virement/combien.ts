import type { Cents } from '@/lib/domain/money'
import type { VirementDuCompte } from '@/lib/queries/virement'

export type Choix = { readonly cle: 'solde' | 'appel'; readonly titre: string; readonly montant: Cents }

/** What there is to pay: what is due already, then the next call. */
export const choixDuMontant = ({ solde, prochain }: VirementDuCompte): Choix[] => [
  ...(solde > 0 ? [{ cle: 'solde' as const, titre: 'Ce que je dois aujourd’hui', montant: solde }] : []),
  ...(prochain && prochain.montant > 0 ? [{ cle: 'appel' as const, titre: prochain.libelle, montant: prochain.montant }] : []),
]
