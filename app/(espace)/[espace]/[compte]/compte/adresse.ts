import { adresseDeLaPeriode, type PeriodeDemandee } from '@/lib/domain/periode-demandee'
import { ecrireRepere, type Repere } from '@/lib/domain/repere'

type Reste = { readonly avant?: Repere; readonly format?: 'csv' | 'xlsx' }

/** The same period at another address: every link of the ledger stays in it. */
export function dansLaPeriode(chemin: string, demande: PeriodeDemandee, { avant, format }: Reste = {}): string {
  const query = new URLSearchParams({
    ...(format && { format }),
    ...adresseDeLaPeriode(demande),
    ...(avant && { avant: ecrireRepere(avant) }),
  }).toString()
  return query ? `${chemin}?${query}` : chemin
}
