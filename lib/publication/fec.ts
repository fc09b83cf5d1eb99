import 'server-only'
import type { PoolClient } from 'pg'
import { cents, formatAmount } from '@/lib/domain/money'
import { noterLesComptesDuFec } from './fec-comptes'
import { ecritures } from './files/ecritures'
import { fec } from './files/fec'
import { type Header, has } from './header'
import { prepareStage } from './plans'
import type { Run } from './run'
import { quoted, stage } from './sql'
import { type Staged, stageFile } from './staging'

const FEC = { ...ecritures, source: 'fec.txt' }

/** Either the two columns, or the amount and its side: one line of the header tells which. */
function montants({ columns }: Header): { debit: string; credit: string } | null {
  const named = (name: string) => columns.some(({ column }) => column.name === name)
  if (named('debit') && named('credit')) return { debit: 'debit', credit: 'credit' }
  if (!named('montant') || !named('sens')) return null
  return { debit: `case when sens = 'D' then montant else 0 end`, credit: `case when sens = 'C' then montant else 0 end` }
}

/** Both entries that their software calls by one number in two journals, and one entry of two days, are told apart. */
const NUMEROTEES = (header: Header, { debit, credit }: { debit: string; credit: string }) => {
  const or = (name: string) => (has(header, name) ? quoted(name) : 'null')
  return `create temp table fec_lu on commit drop as select f.ligne, f.journalcode as journal,
    f.journalcode ~* '^(r?an|anouv|a-?nouv.*)$' or coalesce(${or('journallib')}, '') ~* 'nouveau' as ouverture,
    f.ecriturenum as num, f.ecrituredate as jour, f.comptenum as compte, nullif(${or('compauxnum')}, '') as auxiliaire,
    coalesce(nullif(${or('compauxlib')}, ''), nullif(${or('comptelib')}, ''), '') as nom, ${or('pieceref')} as piece,
    coalesce(${or('piecedate')}::date, f.ecrituredate) as operation,
    coalesce(nullif(${or('ecriturelib')}, ''), nullif(${or('journallib')}, ''), f.journalcode) as libelle,
    ${debit} as debit, ${credit} as credit, ${or('ecriturelet')} as lettrage,
    row_number() over (partition by f.journalcode, f.ecriturenum, f.ecrituredate order by f.ligne) as rang
    from ${stage(fec)} f where f.journalcode is not null and f.ecriturenum is not null and f.ecrituredate is not null and f.comptenum is not null`
}

type Desequilibre = { ligne: number; journal: string; num: string; debit: string; credit: string }

/** Entries whose debits are not their credits, each once, at its first line; of one whose amounts cannot be read nothing is known. */
async function checkBalance(client: PoolClient, { errors }: Run): Promise<void> {
  await client.query(
    `declare desequilibres no scroll cursor for
     select min(ligne) as ligne, journal, num, sum(debit)::text as debit, sum(credit)::text as credit from fec_lu
     group by journal, num having sum(debit) <> sum(credit) and count(debit) = count(*) and count(credit) = count(*) order by 1`,
  )
  for (;;) {
    const { rows } = await client.query<Desequilibre>('fetch 1000 from desequilibres')
    for (const { ligne, journal, num, debit, credit } of rows) {
      const montant = (text: string) => formatAmount(cents(BigInt(text)))
      const found = `écriture ${num} du journal ${journal} : débit ${montant(debit)}, crédit ${montant(credit)}`
      errors.add({ file: 'fec.txt', line: ligne, column: 'EcritureNum', found, expected: 'une écriture équilibrée' })
    }
    await errors.flush()
    if (rows.length < 1000) break
  }
  await client.query('close desequilibres')
}

const REFERENCE = `(case when ouverture then 'FEC:AN:' else 'FEC:' end) || journal || '/' || num || '/' || to_char(jour, 'YYYYMMDD') || '/' || rang`

/** A published line of an FEC, under the alias `e`; one that opens a year. */
const DU_FEC = `e.agency_id = $1 and e.reference like 'FEC:%' and e.withdrawn_at is null`
const OUVERTURE = `e.reference like 'FEC:AN:%'`

/**
 * Lines of the comptes become ecritures. What opens a year repeats the years before: it counts only where none of those is published.
 * @returns how many.
 */
async function stageEcritures(client: PoolClient, { agencyId, manifest }: Run): Promise<number> {
  const columns = ecritures.columns.map(({ name, reader }) => `${quoted(name)} ${reader.pg}`)
  await client.query(
    `create temp table ${stage(ecritures)} (ligne integer not null, ${columns.join(', ')}, supprime boolean not null default false) on commit drop`,
  )
  const { rowCount } = await client.query(
    `insert into ${stage(ecritures)} (ligne, reference, compte, date_comptable, date_operation, journal, libelle, debit, credit, piece, lettrage)
     select ligne, ${REFERENCE}, compte_reference, jour, operation, journal, libelle, debit, credit, piece, lettrage from fec_lu f
     where compte_reference is not null and (debit <> 0 or credit <> 0)
       and not (ouverture and exists (select from ecriture e join compte c on c.id = e.compte_id
         where ${DU_FEC} and c.reference = f.compte_reference and e.date_comptable < f.jour))`,
    [agencyId],
  )
  const gone = (condition: string) => `
    insert into ${stage(ecritures)} (ligne, reference, compte, supprime)
    select 0, e.reference, c.reference, true from ecriture e join compte c on c.id = e.compte_id
    where ${DU_FEC} and ${condition} and not exists (select from ${stage(ecritures)} s where s.reference = e.reference)`
  // An FEC is whole for the days that it covers, and says nothing of others.
  let removed = 0
  if (manifest.mode === 'complete') {
    const covered = gone('e.date_comptable between (select min(jour) from fec_lu) and (select max(jour) from fec_lu)')
    removed += (await client.query(covered, [agencyId])).rowCount ?? 0
  }
  const repeated = `${OUVERTURE} and exists (select from ${stage(ecritures)} s where not s.supprime and s.compte = c.reference
    and s.date_comptable < e.date_comptable)`
  removed += (await client.query(gone(repeated), [agencyId])).rowCount ?? 0
  return (rowCount ?? 0) + removed
}

/** What `fec.txt` says, as if it came by ecritures.csv. Null when it cannot be read, or when what it needs cannot. */
export async function stageFec(
  client: PoolClient,
  run: Run,
  path: string,
  staged: ReadonlyMap<string, Staged | null>,
): Promise<Staged | null> {
  const onRows = (rows: number) => run.options.onProgress?.('Lecture de fec.txt', rows)
  const options = { onRows, signal: run.options.signal, limits: run.limits }
  const read = await stageFile(client, fec, { path, bytes: run.bundle.open(path) }, run.errors, options)
  if (!read) return null
  const amounts = montants(read.header)
  if (!amounts) {
    const expected = 'les colonnes « Debit » et « Credit », ou « Montant » et « Sens »'
    run.errors.add({ file: 'fec.txt', line: 1, column: null, found: 'aucun montant', expected })
    return null
  }
  await client.query(NUMEROTEES(read.header, amounts))
  await client.query('analyze pg_temp.fec_lu')
  await checkBalance(client, run)
  if (staged.get('comptes') === null) return null
  await noterLesComptesDuFec(client, run, staged.get('comptes'))
  const lines = await stageEcritures(client, run)
  await prepareStage(client, FEC, lines)
  const columns = ecritures.columns.filter(({ name }) => name !== 'analytique').map((column, at) => ({ column, at }))
  return { file: FEC, header: { columns, width: columns.length, supprime: columns.length, ignored: [] }, read: lines, partielle: true }
}
