import { closeSync, openSync } from 'node:fs'
import { house as db, ownerPool } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { csv, folderOf, manifest, smallBundle } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

let code: string
let agencyId: string

beforeEach(async () => {
  const made = await given.agency()
  code = made.code
  agencyId = made.id
})

/** Enough lines for the reading to come in several pieces. */
const large = (length = 20_000) => {
  const rows = Array.from({ length }, (_, row) => [`E${row}`, 'C1', '01/01/2026', '01/01/2026', `Appel n° ${row}`, '1'])
  return folderOf({ ...smallBundle(code), 'ecritures.csv': csv('reference;compte;date_comptable;date_operation;libelle;debit', ...rows) })
}
const statuses = async () =>
  (await db.publication.findMany({ where: { agencyId }, orderBy: { startedAt: 'asc' } })).map(({ status }) => status)
const ledger = () => db.ecriture.count({ where: { agencyId } })

/** The server's processes that hold a lock of publication. */
const kill = () => ownerPool().query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted`)

describe.each(['Lecture de ecritures.csv', 'Vérification', 'Application de ecritures.csv'])('the connection breaks at « %s »', (moment) => {
  test('nothing is applied, the run is FAILED, and the next one completes', async () => {
    const source = large()
    let killed: Promise<unknown> | undefined
    const run = publish(source, {
      onProgress: (step) => {
        if (step === moment) killed ??= kill()
      },
    })
    await expect(run).rejects.toThrow()
    await killed
    expect(await db.tiers.count({ where: { agencyId } })).toBe(0)
    expect(await ledger()).toBe(0)
    expect(await statuses()).toEqual(['FAILED'])
    expect((await publish(source)).status).toBe('APPLIED')
    expect(await ledger()).toBe(20_000)
    expect(await statuses()).toEqual(['FAILED', 'APPLIED'])
  })
})

test('a run that a crash left behind is FAILED at the next one', async () => {
  const other = await given.agency()
  const dead = (agency: string) => db.publication.create({ data: { agencyId: agency, mode: 'complete', date: new Date('2026-01-01') } })
  await dead(agencyId)
  const theirs = await dead(other.id)
  await publish(folderOf(smallBundle(code)))
  expect(await statuses()).toEqual(['FAILED', 'APPLIED'])
  expect((await db.publication.findUniqueOrThrow({ where: { id: theirs.id } })).status).toBe('RUNNING')
})

test('whoever asks for it to stop finds nothing applied', async () => {
  const asked = new AbortController()
  const run = publish(large(), { signal: asked.signal, onProgress: (step) => step === 'Lecture de ecritures.csv' && asked.abort() })
  await expect(run).rejects.toThrow(/abort/i)
  expect(await ledger()).toBe(0)
  expect(await statuses()).toEqual(['FAILED'])
  expect((await publish(folderOf(smallBundle(code)))).status).toBe('APPLIED')
})

test('publications of one agency follow one another, even more of them than there are connections', async () => {
  const source = folderOf(smallBundle(code))
  const steps: string[] = []
  const reports = await Promise.all(Array.from({ length: 12 }, () => publish(source, { onProgress: (step) => steps.push(step) })))
  const added = reports.map(({ files }) => files.reduce((sum, file) => sum + file.added, 0)).sort((a, b) => a - b)
  expect(reports.map(({ errorCount }) => errorCount)).toEqual(Array(12).fill(0))
  expect(added).toEqual([...Array(11).fill(0), 15])
  expect(await statuses()).toEqual(Array(12).fill('APPLIED'))
  expect(steps).toContain('En attente de la publication en cours de cette agence')
})

describe('a first ledger, when PostgreSQL has statistics of another agency only', () => {
  let release: () => Promise<void>

  beforeEach(async () => {
    const other = await given.agency()
    await publish(folderOf(smallBundle(other.code)))
    await ownerPool().query('analyze ecriture')
    // Held, this lock lets lines be written and forbids that they be counted.
    const holder = await ownerPool().connect()
    await holder.query('begin; lock table ecriture in share update exclusive mode')
    release = async () => {
      await holder.query('rollback')
      holder.release()
    }
    await publish(large(60_000))
  })
  afterEach(() => release())

  test('is compared in seconds all the same', async () => {
    const report = await publish(large(60_000))
    expect(report.files.find(({ file }) => file === 'ecritures.csv')).toMatchObject({ unchanged: 60_000 })
  }, 10_000)

  test('loses some lines in seconds all the same', async () => {
    const entries = Array.from({ length: 15_000 }, (_, row) => [
      `E${row}`,
      'C1',
      '01/01/2026',
      '01/01/2026',
      `Appel n° ${row}`,
      '1',
      row < 10 ? 'oui' : '',
    ])
    const gone = csv('reference;compte;date_comptable;date_operation;libelle;debit;supprime', ...entries)
    const report = await publish(folderOf({ 'publication.json': manifest(code, { mode: 'partielle' }), 'ecritures.csv': gone }))
    expect(report.files).toMatchObject([{ withdrawn: 10, unchanged: 14_990 }])
  }, 10_000)
})

test('another agency does not wait', async () => {
  const other = await given.agency()
  let theirs: Awaited<ReturnType<typeof publish>> | undefined
  let nested: Promise<void> | undefined
  await publish(large(), {
    onProgress: (step) => {
      if (step !== 'Vérification') return
      nested = publish(folderOf(smallBundle(other.code))).then((report) => {
        theirs = report
      })
    },
  })
  await nested
  expect(theirs?.status).toBe('APPLIED')
})

/** The lowest number that a file opened now gets: it climbs by one with each file that stays open, on any system. */
function nextDescriptor(): number {
  const descriptor = openSync(__filename, 'r')
  closeSync(descriptor)
  return descriptor
}

test('no file stays open', async () => {
  const source = folderOf({ ...smallBundle(code), 'comptes.csv': 'x\n', 'ecritures.csv': `reference\n${'"'.repeat(3)}` })
  await publish(source)
  const before = nextDescriptor()
  for (let turn = 0; turn < 5; turn++) await publish(source)
  expect(nextDescriptor()).toBeLessThanOrEqual(before + 1)
})

test('that measure sees files that stay open', () => {
  const before = nextDescriptor()
  const left = [1, 2, 3].map(() => openSync(__filename, 'r'))
  expect(nextDescriptor()).toBeGreaterThanOrEqual(before + 3)
  left.forEach(closeSync)
})
