import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { ownerPool } from '@/lib/db'
import { publish } from '@/lib/publication/publish'

const ROWS = 200_000
const COMPTES = 1000

export type PublicationBench = {
  readonly copyRowsPerSecond: number
  readonly publishRowsPerSecond: number
  readonly peakRssMb: number
  readonly unchangedRowsPerSecond: number
}

const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (row: number) => ({ day: two(1 + (row % 28)), month: two(1 + (row % 12)), year: 2015 + (row % 6) })
const labelOf = (row: number) => `Appel de charges, ${1 + (row % 4)}ᵉ trimestre, appartement n° ${row % 97}`
const compteOf = (row: number) => `C${row % COMPTES}`

function* csv(): Generator<string> {
  yield 'reference;compte;date_comptable;date_operation;journal;libelle;debit;credit;piece;analytique;lettrage\r\n'
  for (let row = 0; row < ROWS; row++) {
    const { day, month, year } = dayOf(row)
    const euros = `${1 + (row % 900)},${two(row % 100)}`
    const amounts = row % 2 ? `;${euros}` : `${euros};`
    yield `E${row};${compteOf(row)};${day}/${month}/${year};${year}-${month}-${day};AC;${labelOf(row)};${amounts};P${row};;\r\n`
  }
}

/** The same lines, as COPY reads them, ids known: nothing is left to be read, checked or compared. */
function* copyLines(agencyId: string, comptes: ReadonlyMap<string, string>): Generator<string> {
  for (let row = 0; row < ROWS; row++) {
    const { day, month, year } = dayOf(row)
    const cents = (1 + (row % 900)) * 100 + (row % 100)
    const date = `${year}-${month}-${day}`
    const amounts = row % 2 ? `0\t${cents}` : `${cents}\t0`
    yield `${agencyId}\t${comptes.get(compteOf(row))}\tE${row}\t${date}\t${date}\tAC\t${labelOf(row)}\t${amounts}\tP${row}\n`
  }
}

const COPIED = 'agency_id, compte_id, reference, date_comptable, date_operation, journal, libelle, debit, credit, piece'

async function* inBlocks(lines: Iterable<string>): AsyncGenerator<string> {
  let block = ''
  for (const line of lines) {
    block += line
    if (block.length > 256 * 1024) {
      yield block
      block = ''
    }
  }
  yield block
}

const manifest = (agence: string) => JSON.stringify({ format: 'palier/1', agence, mode: 'complete', date: '2020-12-31', depuis: 'bench' })

async function writeBundles(folder: string, agence: string): Promise<{ base: string; ledger: string }> {
  const base = await mkdtemp(join(folder, 'base-'))
  const ledger = await mkdtemp(join(folder, 'ledger-'))
  const numbers = Array.from({ length: COMPTES }, (_, index) => index)
  await writeFile(join(base, 'publication.json'), manifest(agence))
  await writeFile(join(base, 'tiers.csv'), 'reference;nature;nom\nT;personne;Mesure\n')
  await writeFile(join(base, 'comptes.csv'), `reference;role;tiers;numero\n${numbers.map((n) => `C${n};locataire;T;${n}`).join('\n')}\n`)
  await writeFile(join(ledger, 'publication.json'), manifest(agence))
  await pipeline(Readable.from(inBlocks(csv())), createWriteStream(join(ledger, 'ecritures.csv')))
  return { base, ledger }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return Math.round(ROWS / ((performance.now() - started) / 1000))
}

async function plainCopy(client: PoolClient, file: string): Promise<void> {
  await client.query('begin')
  await pipeline(createReadStream(file, { highWaterMark: 256 * 1024 }), client.query(copyFrom(`copy ecriture (${COPIED}) from stdin`)))
  await client.query('commit')
}

/** Watches the process's memory while `work` runs. */
async function peakRss(work: () => Promise<void>): Promise<number> {
  let [peak, done] = [0, false]
  const watch = (async () => {
    while (!done) {
      peak = Math.max(peak, process.memoryUsage.rss())
      await pause(20)
    }
  })()
  await work()
  done = true
  await watch
  return Math.round(peak / 1024 ** 2)
}

/** Publication of 200 000 entries, all read, checked and compared, against plain COPY into the same table. Leaves nothing behind. */
export async function benchPublication(databaseUrl: string): Promise<PublicationBench> {
  process.env.DATABASE_URL = databaseUrl
  const folder = await mkdtemp(join(tmpdir(), 'palier-bench-'))
  const agence = `BENCH-${process.pid}-${Date.now()}`
  const client = await ownerPool().connect()
  const clear = async () => {
    await client.query('delete from ecriture where agency_id = $1', [agencyId])
    await client.query('vacuum analyze ecriture')
  }
  const { rows } = await client.query<{ id: string }>('insert into agency (code, nom) values ($1, $1) returning id', [agence])
  const agencyId = rows[0]?.id ?? ''
  try {
    const { base, ledger } = await writeBundles(folder, agence)
    const applied = async (source: string) => {
      const report = await publish(source)
      if (report.status !== 'APPLIED') throw new Error(`The bundle was refused: ${JSON.stringify(report.errors[0])}`)
      return report
    }
    await applied(base)
    const comptes = await client.query<{ reference: string; id: string }>('select reference, id from compte where agency_id = $1', [
      agencyId,
    ])
    const copied = join(folder, 'ecriture.copy')
    const known = new Map(comptes.rows.map(({ reference, id }) => [reference, id]))
    await pipeline(Readable.from(inBlocks(copyLines(agencyId, known))), createWriteStream(copied))

    const copyRowsPerSecond = await timed(() => plainCopy(client, copied))
    await clear()
    let publishRowsPerSecond = 0
    const peakRssMb = await peakRss(async () => {
      publishRowsPerSecond = await timed(() => applied(ledger))
    })
    const unchangedRowsPerSecond = await timed(async () => {
      const report = await applied(ledger)
      if (report.files[0]?.unchanged !== ROWS) throw new Error('The same bundle, sent again, changed something')
    })
    return { copyRowsPerSecond, publishRowsPerSecond, peakRssMb, unchangedRowsPerSecond }
  } finally {
    await client.query('delete from agency where id = $1', [agencyId])
    client.release()
    await rm(folder, { recursive: true, force: true })
  }
}
