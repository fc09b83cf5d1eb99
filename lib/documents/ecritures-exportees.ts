import type { Day } from '@/lib/domain/day'
import { formatDay } from '@/lib/domain/day'
import type { Cents } from '@/lib/domain/money'
import type { Ecriture, Periode, SensSolde } from '@/lib/domain/releve'
import { enNomDeFichier } from './tableur'

/** What the spreadsheets of a ledger say above its lines. */
export type EnTeteDExport = {
  readonly agence: string
  readonly titulaire: string
  readonly numero: string
  readonly residence: string | null
  readonly sens: SensSolde
  readonly periode: Periode
  readonly veille: Day
  readonly soldeAnterieur: Cents
}

/** Oldest first, some at a time. */
export type Lots = AsyncIterable<readonly Ecriture[]> | Iterable<readonly Ecriture[]>

export const COLONNES = ['Date comptable', 'Date d’opération', 'Libellé', 'Débit', 'Crédit', 'Solde'] as const

const enNom = (jour: Day) => formatDay(jour).replaceAll('/', '-')

/** `Relevé 452769-193287 du 01-11-2025 au 28-11-2026.csv`: no character that a file system refuses. */
export const nomDeLExport = ({ numero, periode }: Pick<EnTeteDExport, 'numero' | 'periode'>, extension: 'csv' | 'xlsx'): string =>
  `Relevé ${enNomDeFichier(numero)} du ${enNom(periode.debut)} au ${enNom(periode.fin)}.${extension}`
