import { inert, printRecord } from '@/lib/domain/csv-print'
import { formatDay } from '@/lib/domain/day'
import { type Cents, minus, plus, ZERO } from '@/lib/domain/money'
import { soldeAffiche } from '@/lib/domain/releve'
import { COLONNES, type EnTeteDExport, type Lots } from './ecritures-exportees'
import { BOM, nombre } from './tableur'

const siNonNul = (montant: Cents) => (montant === 0 ? '' : nombre(montant))

/** The ledger as a CSV that opens right in a French Excel: from the balance brought forward to the closing one, which its lines add up to. */
export async function* ecrituresEnCsv({ sens, periode, veille, soldeAnterieur }: EnTeteDExport, lots: Lots): AsyncGenerator<string> {
  const solde = (montant: Cents) => nombre(soldeAffiche(montant, sens))
  yield BOM + printRecord(COLONNES) + printRecord([formatDay(veille), '', 'Solde antérieur', '', '', solde(soldeAnterieur)])
  let [courant, debits, credits] = [soldeAnterieur, ZERO, ZERO]
  for await (const lot of lots) {
    let text = ''
    for (const { dateComptable, dateOperation, libelle, debit, credit } of lot) {
      courant = plus(courant, minus(debit, credit))
      debits = plus(debits, debit)
      credits = plus(credits, credit)
      text += printRecord([
        ...[formatDay(dateComptable), formatDay(dateOperation), inert(libelle)],
        ...[siNonNul(debit), siNonNul(credit), solde(courant)],
      ])
    }
    yield text
  }
  yield printRecord([formatDay(periode.fin), '', 'Total de la période', nombre(debits), nombre(credits), solde(courant)])
}
