import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { cents } from '../domain/money'
import type { Ecriture, Periode } from '../domain/releve'
import { lignesMontreesSql, regroupementSql } from '../ecritures-montrees'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'

type Lue = {
  readonly dateComptable: Day
  readonly dateOperation: Day
  readonly libelle: string
  readonly debit: string
  readonly credit: string
  readonly id: string
}

const SUITE = `
  select e.date_comptable::text as "dateComptable", e.date_operation::text as "dateOperation", e.libelle, e.debit::text, e.credit::text, e.id::text
  from compte c ${regroupementSql('c')} cross join lateral ${lignesMontreesSql(
    'c',
    'e.date_comptable >= $4::date and e.date_comptable <= $5',
    {
      apres: (alias) => `(${alias}.date_comptable, ${alias}.id) > ($4::date, $6::bigint)`,
      ordre: (alias) => `order by ${alias}.date_comptable, ${alias}.id limit $7::int`,
    },
  )} e
  where c.id = $3 and ${COMPTES_VISIBLE_SQL} order by e.date_comptable, e.id limit $7::int`

const PAR_LECTURE = 1000

/**
 * The ledger of a period, oldest first, some lines at a time: no more of it is in memory, and no connection waits for who downloads slowly.
 * Nothing outside the scope.
 */
export async function* ecrituresDuCompte(viewer: Viewer, compteId: string, { debut, fin }: Periode): AsyncGenerator<Ecriture[]> {
  let depuis: { jour: Day; id: string } = { jour: debut, id: '-1' }
  for (;;) {
    const values = [...comptesVisibleValues(viewer), compteId, depuis.jour, fin, depuis.id, PAR_LECTURE]
    const rows = await prepared<Lue>(viewer, 'ecritures-suite', SUITE, values)
    if (rows.length > 0)
      yield rows.map(({ id: _, debit, credit, ...line }) => ({ ...line, debit: cents(BigInt(debit)), credit: cents(BigInt(credit)) }))
    const last = rows.at(-1)
    if (!last || rows.length < PAR_LECTURE) return
    depuis = { jour: last.dateComptable, id: last.id }
  }
}
