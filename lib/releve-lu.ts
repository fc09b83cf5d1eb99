import type { Day } from './domain/day'
import { type Cents, cents } from './domain/money'
import { dresserPage, type Ecriture, type PageDeReleve, type Periode } from './domain/releve'
import type { Repere } from './domain/repere'
import { lignesMontreesSql, regroupementSql } from './ecritures-montrees'

/** A line as JSON: days, libellé, cents as text, which keeps all their digits, and its own number. */
export type EcritureLue = readonly [dateComptable: Day, dateOperation: Day, libelle: string, debit: string, credit: string, id: string]

type SommesLues = Readonly<Record<'soldeAnterieur' | 'totalDebit' | 'totalCredit' | 'nombre' | 'mouvement' | 'jusquIci', string>>

export type ReleveLu = SommesLues & { readonly ecritures: readonly EcritureLue[] }

const dans = (alias: string) => `${alias}.date_comptable >= $5`
const avant = (alias: string) => `(${alias}.date_comptable, ${alias}.id) < ($7::date, $8::bigint)`

/**
 * The ledger of a compte under this alias: columns, and the join that they need after `from`. $5 and $6 the period; $7 and $8 the line before
 * which the page stands; $9 how many lines, null for all.
 */
export const releveSql = (compte: string) => ({
  columns: `s.*,
    coalesce((select json_agg(json_build_array(x.date_comptable, x.date_operation, x.libelle, x.debit::text, x.credit::text, x.id::text)
                              order by x.date_comptable, x.id)
     from (select * from ${lignesMontreesSql(compte, `${dans('e')} and e.date_comptable <= $6`, {
       apres: avant,
       ordre: (alias) => `order by ${alias}.date_comptable desc, ${alias}.id desc limit $9::int`,
     })} y order by y.date_comptable desc, y.id desc limit $9::int) x), '[]') as ecritures`,
  join: `${regroupementSql(compte)}
    cross join lateral (select
      coalesce(sum(y.debit - y.credit) filter (where not ${dans('y')}), 0)::text as "soldeAnterieur",
      coalesce(sum(y.debit) filter (where ${dans('y')}), 0)::text as "totalDebit",
      coalesce(sum(y.credit) filter (where ${dans('y')}), 0)::text as "totalCredit",
      (count(*) filter (where ${dans('y')}))::text as nombre,
      coalesce(sum(y.debit - y.credit) filter (where ${dans('y')} and ${avant('y')}), 0)::text as mouvement,
      (count(*) filter (where ${dans('y')} and ${avant('y')}))::text as "jusquIci"
      from ${lignesMontreesSql(compte, 'e.date_comptable <= $6', { apres: () => 'true', ordre: () => '' })} y) s`,
})

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
