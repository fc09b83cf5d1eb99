import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { house as db, ownerPool } from '@/lib/db'
import { env } from '@/lib/env'
import { LIMITS } from '@/lib/publication/limits'
import { publish } from '@/lib/publication/publish'
import { openFile } from '@/lib/storage'
import { type BundleFiles, csv, folderOf, manifest, zipOf } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import * as pieces from '../../support/pieces'

useDatabase()

let code: string
let agencyId: string

beforeEach(async () => {
  const made = await given.agency()
  code = made.code
  agencyId = made.id
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const DEPENSES = 'reference;immeuble;exercice;cle;compte;libelle_compte;date;libelle;montant;tva;deductible;recuperable;facture'
const depense = (reference: string, facture = '') => [
  ...[reference, 'I1', '2026', '001', '615000', 'Entretien', '15/01/2026', 'Nettoyage', '120,00', '20,00', '', '120,00'],
  facture,
]
const depenses = (...factures: string[]) => csv(DEPENSES, ...factures.map((facture, at) => depense(`D${at + 1}`, facture)))
const photos = (...fichiers: string[]) =>
  csv('reference;immeuble;titre;date;fichier', ...fichiers.map((fichier, at) => [`P${at + 1}`, 'I1', 'Façade', '12/01/2026', fichier]))

const bundle = (files: BundleFiles): BundleFiles => ({ ...residenceBundle(code), ...files })

async function apply(files: BundleFiles) {
  const report = await publish(folderOf(files))
  expect(report.errors).toEqual([])
  return report
}

/** Each stored file, with the moment and the place of its writing. */
function stored(): Map<string, string> {
  const root = join(env().PALIER_DATA, 'fichiers')
  if (!existsSync(root)) return new Map()
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map(({ name, parentPath }) => [name, `${statSync(join(parentPath, name)).ino} ${statSync(join(parentPath, name)).mtimeMs}`]),
  )
}

const invoices = () => db.depense.findMany({ where: { agencyId }, orderBy: { reference: 'asc' } })

test('an invoice is stored by its content, with the name under which it is downloaded', async () => {
  const invoice = pieces.pdf('facture')
  await apply(bundle({ 'depenses.csv': depenses('2026/Facture n° 12.PDF', ''), 'fichiers/2026/Facture n° 12.PDF': invoice }))
  const [first, second] = await invoices()
  expect(first).toMatchObject({
    ...{ montant: 12_000n, tva: 2000n, deductible: 0n, recuperable: 12_000n, compte: '615000' },
    ...{ facture: sha256(invoice), factureNom: 'Facture n° 12.pdf', factureTaille: invoice.length, factureMime: 'application/pdf' },
  })
  expect(second).toMatchObject({ facture: null, factureNom: null, factureTaille: null, factureMime: null })
  const file = await openFile(sha256(invoice))
  expect(file && (await buffer(file.stream)).equals(invoice)).toBe(true)
})

test('a photo has its size in pixels', async () => {
  await apply(bundle({ 'photos.csv': photos('facade.jpg'), 'fichiers/facade.jpg': pieces.jpeg(640, 480) }))
  expect(await db.photo.findFirstOrThrow({ where: { agencyId } })).toMatchObject({
    largeur: 640,
    hauteur: 480,
    mime: 'image/jpeg',
    nom: 'facade.jpg',
  })
})

test('a name is found with its folder or without, whatever its capitals and the way its accents are written; from an archive too', async () => {
  const files = bundle({
    'depenses.csv': depenses('fichiers/Été.pdf', './e\u0301te\u0301.PDF', 'ÉTÉ.pdf'),
    'fichiers/e\u0301te\u0301.pdf': pieces.pdf('été'),
  })
  await apply(files)
  expect((await invoices()).map(({ facture }) => facture)).toEqual(Array(3).fill(sha256(pieces.pdf('été'))))
  const again = await publish(await zipOf(files))
  expect(again).toMatchObject({ status: 'APPLIED', errors: [] })
  expect(again.files.find(({ file }) => file === 'depenses.csv')).toMatchObject({ unchanged: 3 })
})

test('sent again, neither a file nor a line is written; a file that changed changes its line', async () => {
  const files = bundle({ 'depenses.csv': depenses('a.pdf', 'b.pdf'), 'fichiers/a.pdf': pieces.pdf('a'), 'fichiers/b.pdf': pieces.pdf('b') })
  await apply(files)
  const before = stored()
  const written = () => db.$queryRaw`select reference, xmin::text from depense where agency_id = ${agencyId}::uuid order by reference`
  const lines = await written()
  const again = await apply(files)
  expect(again.files.find(({ file }) => file === 'depenses.csv')).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  expect(stored()).toEqual(before)
  expect(await written()).toEqual(lines)
  const changed = await apply({ ...files, 'fichiers/b.pdf': pieces.pdf('c') })
  expect(changed.files.find(({ file }) => file === 'depenses.csv')).toMatchObject({ changed: 1, unchanged: 1 })
})

test('a large file passes without being held, and is the same on the disk', async () => {
  const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9 * 1024 ** 2, 7), Buffer.from('\n%%EOF\n')])
  const files = bundle({ 'depenses.csv': depenses('plan.pdf'), 'fichiers/plan.pdf': large })
  const source = await zipOf(files, { compress: false })
  expect(await publish(source)).toMatchObject({ status: 'APPLIED' })
  expect(stored().has(sha256(large))).toBe(true)
})

test('a dry run reads the files, and stores nothing', async () => {
  const before = stored()
  const report = await publish(folderOf(bundle({ 'depenses.csv': depenses('d.pdf'), 'fichiers/d.pdf': pieces.pdf('à sec') })), {
    dryRun: true,
  })
  expect(report).toMatchObject({ status: 'DRY_RUN', errorCount: 0 })
  expect(stored()).toEqual(before)
})

describe('what is wrong is told on its line, and nothing is stored', () => {
  const NOM = 'le nom d’un fichier du dossier « fichiers/ » de l’envoi'
  const ABSENT = 'un fichier de ce nom dans le dossier « fichiers/ » de l’envoi'
  const KINDS = expect.stringMatching(/^un PDF, une image JPEG/)

  test.each([
    ['x.pdf', 'x.pdf (absent de l’envoi)', ABSENT],
    ['../publication.json', '../publication.json', NOM],
    ['a/../../x.pdf', 'a/../../x.pdf', NOM],
    ['C:\\factures\\1.pdf', 'C:\\factures\\1.pdf', NOM],
    ['/etc/passwd', '/etc/passwd', NOM],
    ['fichiers/', 'fichiers/', NOM],
    ['vide.pdf', 'vide.pdf (un fichier vide)', KINDS],
    ['programme.pdf', 'programme.pdf (un contenu qui n’est pas reconnu)', KINDS],
    ['dessin.pdf', 'dessin.pdf (un contenu qui n’est pas reconnu)', KINDS],
    ['archive.pdf', 'archive.pdf (une archive)', KINDS],
    ['geante.png', 'geante.png (une image de 20000 × 20000 points)', KINDS],
    ['tronque.pdf', 'tronque.pdf (un PDF tronqué)', KINDS],
    ['lourd.pdf', 'lourd.pdf (un fichier trop grand)', 'un fichier de 1 Mio au plus'],
  ])('%s', async (name, found, expected) => {
    const before = stored()
    const files = bundle({
      'depenses.csv': depenses('bon.pdf', name),
      'fichiers/bon.pdf': pieces.pdf(code),
      'fichiers/vide.pdf': '',
      'fichiers/programme.pdf': pieces.exe(),
      'fichiers/dessin.pdf': pieces.svg(),
      'fichiers/archive.pdf': await pieces.zip(),
      'fichiers/geante.png': pieces.png(20_000, 20_000),
      'fichiers/tronque.pdf': pieces.pdf().subarray(0, 12),
      'fichiers/lourd.pdf': Buffer.concat([pieces.pdf(), Buffer.alloc(1024 ** 2), pieces.pdf()]),
    })
    const report = await publish(folderOf(files), { limits: { ...LIMITS, pieceBytes: 1024 ** 2 } })
    expect(report.errors).toEqual([{ file: 'depenses.csv', line: 3, column: 'facture', found, expected }])
    expect(report.status).toBe('REFUSED')
    expect(await db.depense.count({ where: { agencyId } })).toBe(0)
    // What was good may have been stored before the fault was met; of what is faulty nothing stays.
    expect([...stored().keys()].filter((hash) => !before.has(hash) && hash !== sha256(pieces.pdf(code)))).toEqual([])
  })

  test('a photo that is a PDF, an invoice that is a photo: the second is well', async () => {
    const report = await publish(
      folderOf(
        bundle({
          'photos.csv': photos('a.jpg', 'b.jpg'),
          'depenses.csv': depenses('b.jpg'),
          'fichiers/a.jpg': pieces.pdf(),
          'fichiers/b.jpg': pieces.jpeg(),
        }),
      ),
    )
    expect(report.errors).toEqual([
      { file: 'photos.csv', line: 2, column: 'fichier', found: 'a.jpg (un PDF)', expected: 'une image JPEG, PNG ou WebP' },
    ])
  })

  test('the faults of the lines and those of the files come in one report', async () => {
    const report = await publish(folderOf(bundle({ 'depenses.csv': csv(DEPENSES, depense('D1', 'x.pdf'), depense('D1', '')) })))
    expect(report.errors.map(({ line, column }) => [line, column])).toEqual([
      [3, 'reference'],
      [2, 'facture'],
    ])
  })

  test('two files whose names differ by capitals alone', async () => {
    const report = await publish(
      await zipOf(bundle({ 'depenses.csv': depenses('a.pdf'), 'fichiers/a.pdf': pieces.pdf(), 'fichiers/A.PDF': pieces.pdf('b') })),
    )
    expect(report.errors).toEqual([expect.objectContaining({ found: expect.stringContaining('le même nom que') })])
  })

  test('a file that the archive gives damaged', async () => {
    const files = bundle({ 'depenses.csv': depenses('a.pdf'), 'fichiers/a.pdf': pieces.pdf('intact') })
    const source = await zipOf(files, { compress: false })
    const { readFileSync, writeFileSync } = await import('node:fs')
    const bytes = readFileSync(source)
    bytes[bytes.indexOf('intact')] = 0x49
    writeFileSync(source, bytes)
    expect((await publish(source)).errors).toEqual([
      expect.objectContaining({ file: 'depenses.csv', line: 2, found: 'a.pdf (une archive abîmée ou illisible)' }),
    ])
  })
})

test('a line that is withdrawn needs no file', async () => {
  await apply(bundle({ 'photos.csv': photos('a.png'), 'fichiers/a.png': pieces.png() }))
  const gone = csv('reference;immeuble;fichier;supprime', ['P1', '', 'disparu.png', 'oui'])
  const report = await apply({ 'publication.json': manifest(code, { mode: 'partielle' }), 'photos.csv': gone })
  expect(report.files).toMatchObject([{ withdrawn: 1 }])
})

test('the connection breaks among the files: nothing is seen, and the next run finds what was stored', async () => {
  const names = Array.from({ length: 450 }, (_, at) => `${at}.pdf`)
  const contents = Object.fromEntries(names.map((name) => [`fichiers/${name}`, pieces.pdf(`${code} ${name}`)]))
  const source = folderOf(bundle({ 'depenses.csv': depenses(...names), ...contents }))
  let killed: Promise<unknown> | undefined
  const run = publish(source, {
    onProgress: (step, rows) => {
      if (step === 'Lecture des pièces' && rows > 0) {
        killed ??= ownerPool().query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted`)
      }
    },
  })
  await expect(run).rejects.toThrow()
  await killed
  expect(await db.depense.count({ where: { agencyId } })).toBe(0)
  const before = stored()
  expect(before.size).toBeGreaterThan(0)
  expect((await publish(source)).status).toBe('APPLIED')
  const after = stored()
  for (const [hash, mark] of before) expect(after.get(hash)).toBe(mark)
  expect(await db.depense.count({ where: { agencyId, facture: { not: null } } })).toBe(450)
  expect(readdirSync(join(env().PALIER_DATA, 'fichiers', 'depot'))).toEqual([])
})
