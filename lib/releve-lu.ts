import { type Cents, cents } from './domain/money'
import { dresserPage, type Ecriture, type PageDeReleve, type Periode } from './domain/releve'
import type { Repere } from './domain/repere'
import type { EcritureLue, ReleveLu } from './queries/compte-lu'

const exact = (text: string): Cents => cents(BigInt(text))

export const ecritureLue = ([dateComptable, dateOperation, libelle, debit, credit]: EcritureLue): Ecriture => ({
  ...{ dateComptable, dateOperation, libelle },
  debit: exact(debit),
  credit: exact(credit),
})

/** Before no line: the page is the latest of the period. */
const AUCUNE = '9223372036854775807'

/** The values of `releveSql` for a page: $5 to $9. */
export const valeursDeLaPage = (periode: Periode, avant: Repere | null, lignes: number | null): readonly unknown[] => {
  const { jour, id } = avant ?? { jour: periode.fin, id: AUCUNE }
  return [periode.debut, periode.fin, jour, id, lignes]
}

/** A page of a ledger as the statement gives it. @returns `suite` marks where the next page begins; null on the last. */
export function pageLue(read: ReleveLu, periode: Periode): { readonly releve: PageDeReleve; readonly suite: Repere | null } {
  const sommes = {
    soldeAnterieur: exact(read.soldeAnterieur),
    totalDebit: exact(read.totalDebit),
    totalCredit: exact(read.totalCredit),
    nombre: Number(read.nombre),
    mouvement: exact(read.mouvement),
    jusquIci: Number(read.jusquIci),
  }
  const releve = dresserPage(periode, sommes, read.ecritures.map(ecritureLue))
  const [premiere] = read.ecritures
  return { releve, suite: premiere && releve.restent > 0 ? { jour: premiere[0], id: premiere[5] } : null }
}
