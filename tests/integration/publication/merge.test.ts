import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import type { PublicationReport } from '@/lib/publication/report'
import { type BundleFiles, csv, folderOf, manifest, smallBundle, zipOf } from '../../support/bundle'
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

async function apply(files: BundleFiles): Promise<PublicationReport> {
  const report = await publish(folderOf(files))
  expect(report.errors).toEqual([])
  expect(report.status).toBe('APPLIED')
  return report
}

const partial = (files: BundleFiles): BundleFiles => ({ 'publication.json': manifest(code, { mode: 'partielle' }), ...files })
const counts = (report: PublicationReport, file: string) => {
  const found = report.files.find((candidate) => candidate.file === file)
  return found && [found.added, found.changed, found.withdrawn, found.unchanged]
}
const lots = () => db.lot.findMany({ where: { agencyId }, include: { lotPrincipal: true }, orderBy: { numero: 'asc' } })
const live = async () =>
  (await db.ecriture.findMany({ where: { agencyId, withdrawnAt: null }, orderBy: { id: 'asc' } })).map(({ reference }) => reference)
/** PostgreSQL's mark of who last wrote a line. */
const written = () => db.$queryRaw`select reference, xmin::text, ctid::text from ecriture where agency_id = ${agencyId}::uuid order by id`

describe('a bundle', () => {
  test('is applied whole, and says what it did', async () => {
    const report = await apply(smallBundle(code))
    expect(report).toMatchObject({
      agence: code,
      mode: 'complete',
      date: '2026-01-31',
      status: 'APPLIED',
      warnings: [],
      errorCount: 0,
      errorsFile: null,
    })
    expect(report.files.map(({ file, read, added }) => [file, read, added])).toEqual([
      ['tiers.csv', 2, 2],
      ['immeubles.csv', 1, 1],
      ['cles.csv', 1, 1],
      ['lots.csv', 2, 2],
      ['tantiemes.csv', 2, 2],
      ['comptes.csv', 2, 2],
      ['proprietes.csv', 2, 2],
      ['ecritures.csv', 3, 3],
    ])
    const stored = await db.publication.findUniqueOrThrow({ where: { id: report.id } })
    expect(stored).toMatchObject({ agencyId, status: 'APPLIED', mode: 'complete', depuis: 'essais' })
    expect(stored.report).toEqual(report)
  })

  test('links a cellar to a flat that comes after it', async () => {
    await apply(smallBundle(code))
    expect((await lots()).map(({ numero, lotPrincipal }) => [numero, lotPrincipal?.numero ?? null])).toEqual([
      ['1', null],
      ['2', '1'],
    ])
  })

  test('reads amounts, days and defaults as they are meant', async () => {
    await apply(smallBundle(code))
    const [first] = await db.ecriture.findMany({ where: { agencyId }, orderBy: { id: 'asc' }, include: { compte: true } })
    expect(first).toMatchObject({
      reference: 'E1',
      debit: 139_190n,
      credit: 0n,
      dateComptable: new Date('2026-01-01'),
      dateOperation: new Date('2026-01-02'),
    })
    expect(first?.compte).toMatchObject({ reference: 'C1', publie: true, procedure: 'AUCUNE', role: 'COPROPRIETAIRE' })
  })

  test('sent again changes nothing, writes no line, and says so', async () => {
    await apply(smallBundle(code))
    const before = await written()
    const report = await apply(smallBundle(code))
    for (const { file, read } of report.files) expect(counts(report, file)).toEqual([0, 0, 0, read])
    expect(await written()).toEqual(before)
  })

  test('changes only what differs', async () => {
    await apply(smallBundle(code))
    const files = smallBundle(code)
    files['lots.csv'] = csv('immeuble;numero;nature;lot_principal', ['I1', '1', 'appartement', ''], ['I1', '2', 'cave', ''])
    files['comptes.csv'] = csv(
      'reference;role;tiers;numero;immeuble',
      ['C1', 'coproprietaire', 'T2', '450-1', 'I1'],
      ['C2', 'coproprietaire', 'T2', '450-2', 'I1'],
    )
    files['tantiemes.csv'] = csv('immeuble;lot;cle;tantiemes', ['I1', '1', '001', '990,50001'], ['I1', '2', '001', '9,50000'])
    const report = await apply(files)
    expect(counts(report, 'lots.csv')).toEqual([0, 1, 0, 1])
    expect(counts(report, 'comptes.csv')).toEqual([0, 1, 0, 1])
    expect(counts(report, 'tantiemes.csv')).toEqual([0, 1, 0, 1])
    expect(counts(report, 'ecritures.csv')).toEqual([0, 0, 0, 3])
    expect((await lots()).map(({ lotPrincipal }) => lotPrincipal)).toEqual([null, null])
  })

  test('a new principal lot for an old cellar counts as one added, one changed', async () => {
    await apply(smallBundle(code))
    const rows = [
      ['I1', '1', 'appartement', ''],
      ['I1', '2', 'cave', '3'],
      ['I1', '3', 'appartement', ''],
    ]
    expect(
      counts(await apply({ ...smallBundle(code), 'lots.csv': csv('immeuble;numero;nature;lot_principal', ...rows) }), 'lots.csv'),
    ).toEqual([1, 1, 0, 1])
    expect((await lots())[1]?.lotPrincipal?.numero).toBe('3')
  })

  test('as an archive with all in one folder, in Windows-1252, with commas and CRLF, is the same bundle', async () => {
    await apply(smallBundle(code))
    const tiers = 'reference,nature,civilite,nom,prenom\r\nT1,personne,Mme,Dupont,Zo\xE9\r\nT2,societe,,SCI \xC9t\xE9,\r\n'
    const files = { ...smallBundle(code), 'tiers.csv': Buffer.from(tiers, 'latin1') }
    const report = await publish(
      await zipOf(
        Object.fromEntries(
          Object.entries(files).map(([name, content]) => [
            `envoi/${name.toUpperCase().replace('PUBLICATION.JSON', 'publication.json')}`,
            content,
          ]),
        ),
      ),
    )
    expect(report).toMatchObject({ status: 'APPLIED', warnings: [] })
    expect(counts(report, 'tiers.csv')).toEqual([0, 0, 0, 2])
    expect(counts(report, 'ecritures.csv')).toEqual([0, 0, 0, 3])
  })
})

describe('complete', () => {
  test('withdraws what is not listed, and brings it back when it is listed again', async () => {
    await apply(smallBundle(code))
    const fewer = csv('reference;compte;date_comptable;date_operation;libelle;debit', [
      'E1',
      'C1',
      '01/01/2026',
      '02/01/2026',
      'Appel de charges 01/01/2026',
      '1391,90',
    ])
    expect(counts(await apply({ 'publication.json': manifest(code), 'ecritures.csv': fewer }), 'ecritures.csv')).toEqual([0, 0, 2, 1])
    expect(await live()).toEqual(['E1'])
    expect(await db.ecriture.count({ where: { agencyId } })).toBe(3)
    const again = await apply(smallBundle(code))
    expect(counts(again, 'ecritures.csv')).toEqual([2, 0, 0, 1])
    expect(await live()).toEqual(['E1', 'E2', 'E3'])
  })

  test('a file that is not there withdraws nothing', async () => {
    await apply(smallBundle(code))
    await apply({ 'publication.json': manifest(code), 'bureaux.csv': csv('reference;nom', ['B', 'Nancy']) })
    expect(await live()).toHaveLength(3)
  })

  test('a file with its header alone withdraws all, and warns', async () => {
    await apply(smallBundle(code))
    const report = await apply({
      'publication.json': manifest(code),
      'ecritures.csv': 'reference;compte;date_comptable;date_operation;libelle\n',
    })
    expect(counts(report, 'ecritures.csv')).toEqual([0, 0, 3, 0])
    expect(report.warnings).toEqual(['ecritures.csv : aucune ligne, tout ce qui était publié est retiré'])
    expect(await live()).toEqual([])
  })

  test('warns of lines that name a withdrawn one', async () => {
    await apply(smallBundle(code))
    const report = await apply({
      'publication.json': manifest(code),
      'comptes.csv': csv('reference;role;tiers;numero;immeuble', ['C1', 'coproprietaire', 'T1', '450-1', 'I1']),
    })
    expect(report.warnings).toEqual(['ecritures.csv : une ligne publiée désigne une ligne retirée de comptes.csv'])
  })
})

describe('partielle', () => {
  beforeEach(() => apply(smallBundle(code)))
  const header = 'reference;compte;date_comptable;date_operation;libelle;debit;supprime'

  test('adds and changes, withdraws what `supprime` says and nothing else', async () => {
    const rows = [
      ['E2', 'C1', '', '', '', '', 'oui'],
      ['E3', 'C2', '15/01/2026', '15/01/2026', 'Report corrigé', '12', ''],
      ['E4', 'C2', '16/01/2026', '16/01/2026', 'Appel', '5', 'non'],
      ['E9', 'C2', '', '', '', '', '1'],
    ]
    const report = await apply(partial({ 'ecritures.csv': csv(header, ...rows) }))
    expect(counts(report, 'ecritures.csv')).toEqual([1, 1, 1, 1])
    expect(await live()).toEqual(['E1', 'E3', 'E4'])
    const again = await apply(partial({ 'ecritures.csv': csv(header, ...rows) }))
    expect(counts(again, 'ecritures.csv')).toEqual([0, 0, 0, 4])
  })

  test('withdraws by a key that names other lines', async () => {
    const report = await apply(partial({ 'tantiemes.csv': csv('immeuble;lot;cle;tantiemes;supprime', ['I1', '2', '001', '', 'oui']) }))
    expect(counts(report, 'tantiemes.csv')).toEqual([0, 0, 1, 0])
    expect((await db.tantieme.findMany({ where: { agencyId, withdrawnAt: null } })).map(({ tantiemes }) => tantiemes.toString())).toEqual([
      '990.5',
    ])
  })

  test('tells two lines apart by an empty part of their key', async () => {
    const rows = [
      ['I1', '1', 'C1', 'plein', '', 'oui'],
      ['I1', '1', 'C1', 'plein', '01/06/2025', ''],
    ]
    const report = await apply(partial({ 'proprietes.csv': csv('immeuble;lot;compte;type;debut;supprime', ...rows) }))
    expect(counts(report, 'proprietes.csv')).toEqual([1, 0, 1, 0])
  })

  test('a column that is not there leaves what was published', async () => {
    await apply(partial({ 'tiers.csv': csv('reference;nature;nom', ['T1', 'personne', 'Durand']) }))
    expect(await db.tiers.findFirstOrThrow({ where: { agencyId, reference: 'T1' } })).toMatchObject({
      nom: 'Durand',
      prenom: 'Zoé',
      civilite: 'Mme',
    })
  })

  test('a cell that is empty empties what was published', async () => {
    await apply(partial({ 'tiers.csv': csv('reference;nature;nom;prenom', ['T1', 'personne', 'Durand', '']) }))
    expect((await db.tiers.findFirstOrThrow({ where: { agencyId, reference: 'T1' } })).prenom).toBeNull()
  })
})

describe('what is not data', () => {
  test('a dry run says what would change, and changes nothing', async () => {
    const report = await publish(folderOf(smallBundle(code)), { dryRun: true })
    expect(report).toMatchObject({ status: 'DRY_RUN', errorCount: 0 })
    expect(counts(report, 'ecritures.csv')).toEqual([3, 0, 0, 0])
    expect(await db.tiers.count({ where: { agencyId } })).toBe(0)
    expect(await db.publication.count({ where: { agencyId } })).toBe(0)
  })

  test('unknown files and columns are told and ignored', async () => {
    const extra = {
      'notes.txt': 'x',
      'tiers.csv': csv('reference;nature;nom;Couleur', ['T1', 'personne', 'A', 'bleu']),
      'fichiers/a.pdf': 'x',
    }
    const report = await apply(partial(extra))
    expect(report.files[0]?.ignoredColumns).toEqual(['Couleur'])
    expect(report.warnings).toEqual(['notes.txt : fichier inconnu, ignoré', 'tiers.csv : colonnes inconnues, ignorées : Couleur'])
  })

  test('an older bundle than the last is applied, with a warning', async () => {
    await apply(smallBundle(code))
    const report = await apply(smallBundle(code, { date: '2026-01-30' }))
    expect(report.warnings).toEqual(['Cet envoi du 30/01/2026 est plus ancien que le dernier appliqué'])
  })
})

test('two agencies with the same references do not touch', async () => {
  const other = await given.agency()
  await apply(smallBundle(code))
  const theirs = smallBundle(other.code)
  theirs['tiers.csv'] = csv('reference;nature;nom', ['T1', 'personne', 'Autre'], ['T2', 'societe', 'Autre'])
  await apply(theirs)
  await apply({ 'publication.json': manifest(other.code), 'ecritures.csv': 'reference;compte;date_comptable;date_operation;libelle\n' })
  expect(await live()).toEqual(['E1', 'E2', 'E3'])
  expect((await db.tiers.findFirstOrThrow({ where: { agencyId, reference: 'T1' } })).nom).toBe('Dupont')
  expect(await db.ecriture.count({ where: { agencyId: other.id, withdrawnAt: null } })).toBe(0)
  const crossed = await db.ecriture.count({ where: { agencyId, compte: { agencyId: other.id } } })
  expect(crossed).toBe(0)
})
