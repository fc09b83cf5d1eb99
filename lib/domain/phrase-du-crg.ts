import type { ArreteDuCrg } from './crg'
import { type Cents, formatAmount, formatEuros } from './money'

/** An amount within a sum: a negative one in brackets, so that no two signs follow one another. */
const dans = (montant: Cents) => (montant < 0 ? `(${formatAmount(montant)})` : formatAmount(montant))

/** « 100,00 + 1 080,00 − 210,00 − 99,95 − 770,05 = 100,00 € »: opening + receipts − expenses − fees − transfers = closing. */
export const phraseDuCrg = ({ soldeInitial, recettes, depenses, honoraires, virements, soldeFinal }: ArreteDuCrg): string =>
  `${formatAmount(soldeInitial)} + ${dans(recettes)} − ${dans(depenses)} − ${dans(honoraires)} − ${dans(virements)} = ${formatEuros(soldeFinal)}`
