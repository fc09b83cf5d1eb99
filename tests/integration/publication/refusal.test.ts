import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { house as db } from '@/lib/db'
import { env } from '@/lib/env'
import { LIMITS } from '@/lib/publication/limits'
import { publish } from '@/lib/publication/publish'
import { type BundleFiles, csv, folderOf, manifest, smallBundle, zipOf } from '../../support/bundle'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

let code: string
let agencyId: string

/** Counts and contents of all that a publication may touch. */
const world = () =>
  db.$queryRaw`select (select count(*)::int from tiers) as tiers, (select count(*)::int from immeuble) as immeubles, (select count(*)::int from lot) as lots,
    (select count(*)::int from tantieme) as tantiemes, (select count(*)::int from propriete) as proprietes, (select count(*)::int from compte) as comptes,
    (select string_agg(concat(reference, libelle, debit, credit, withdrawn_at, xmin), ',' order by id) from ecriture) as ecritures`

beforeAll(async () => {
  const made = await given.agency()
  code = made.code
  agencyId = made.id
  const report = await publish(folderOf(smallBundle(code)))
  expect(report.status).toBe('APPLIED')
})

type Expected = { file: string; line: number | null; column: string | null; found?: string; expected?: unknown }

/** Publishes the small bundle with these files instead of its own; nothing must move. */
async function refuses(files: BundleFiles, ...errors: Expected[]) {
  const before = await world()
  const report = await publish(folderOf({ ...smallBundle(code), ...files }))
  expect(report.errors).toEqual(errors.map((error) => expect.objectContaining(error)))
  expect(report).toMatchObject({ status: 'REFUSED', errorCount: errors.length, files: [] })
  expect(await world()).toEqual(before)
  return report
}

const HEADER = 'reference;compte;date_comptable;date_operation;libelle;debit;credit'
const entry = (changes: Record<string, string> = {}) => {
  const cells = {
    reference: 'E1',
    compte: 'C1',
    date_comptable: '01/01/2026',
    date_operation: '01/01/2026',
    libelle: 'Appel',
    debit: '1',
    credit: '',
  }
  return Object.values({ ...cells, ...changes })
}
const ecritures = (...rows: string[][]) => ({ 'ecritures.csv': csv(HEADER, ...rows) })
const at = (line: number, column: string, file = 'ecritures.csv') => ({ file, line, column })

describe('cells', () => {
  test.each([
    [{ date_comptable: '31/02/2026' }, 'un jour du calendrier, JJ/MM/AAAA ou AAAA-MM-JJ'],
    [{ date_operation: 'hier' }, 'un jour du calendrier, JJ/MM/AAAA ou AAAA-MM-JJ'],
    [{ debit: '12,345' }, 'un montant en euros, deux décimales au plus, jusqu’à un milliard'],
    [{ debit: '1 000 000 000,01' }, 'un montant en euros, deux décimales au plus, jusqu’à un milliard'],
    [{ credit: '=1+1' }, 'un montant en euros, deux décimales au plus, jusqu’à un milliard'],
    [{ libelle: 'x'.repeat(501) }, 'un texte de 500 caractères au plus'],
  ])('%#', async (changes, expected) => {
    const [[column, found]] = Object.entries(changes) as [[string, string]]
    await refuses(ecritures(entry(), entry({ reference: 'E2', ...changes })), {
      ...at(3, column),
      found: found.length > 200 ? `${found.slice(0, 200)}…` : found,
      expected,
    })
  })

  test('a character that two halves write is not cut in two: the report would be lost', async () => {
    await refuses(ecritures(entry({ date_comptable: `${'x'.repeat(199)}😀fin` })), {
      ...at(2, 'date_comptable'),
      found: `${'x'.repeat(199)}😀…`,
    })
  })

  test('a value that is missing', async () => {
    await refuses(ecritures(entry({ libelle: ' ' })), { ...at(2, 'libelle'), found: '(vide)' })
  })

  test('neither debit nor credit', async () => {
    await refuses(ecritures(entry({ debit: '' })), { ...at(2, 'debit'), found: '(vide)', expected: 'un montant au débit ou au crédit' })
  })

  test('an enum, an integer, an IBAN, a yes or no', async () => {
    await refuses(
      {
        'tiers.csv': csv('reference;nature;nom', ['T1', 'association', 'A'], ['T2', 'personne', 'B']),
        'immeubles.csv': csv('reference;nom;adresse1;code_postal;ville;annee_construction;iban', [
          'I1',
          'A',
          'B',
          'C',
          'D',
          '19-5',
          'FR7630006000011234567890188',
        ]),
        'comptes.csv': csv(
          'reference;role;tiers;numero;immeuble;publie',
          ['C1', 'coproprietaire', 'T1', '1', 'I1', 'peut-être'],
          ['C2', 'bailleur', 'T2', '2', '', ''],
        ),
      },
      { ...at(2, 'nature', 'tiers.csv'), found: 'association', expected: 'une de ces valeurs : personne, societe' },
      { ...at(2, 'annee_construction', 'immeubles.csv'), found: '19-5', expected: 'un nombre entier de 1000 à 2200' },
      { ...at(2, 'iban', 'immeubles.csv'), expected: 'un IBAN dont la clé est juste' },
      { ...at(2, 'publie', 'comptes.csv'), found: 'peut-être', expected: 'oui, non, 1 ou 0' },
    )
  })

  test('a co-owner without a building, a lot that is its own principal, an end before its beginning', async () => {
    await refuses(
      {
        'lots.csv': csv('immeuble;numero;nature;lot_principal', ['I1', '1', 'appartement', ''], ['I1', '2', 'cave', '2']),
        'comptes.csv': csv(
          'reference;role;tiers;numero;immeuble',
          ['C1', 'coproprietaire', 'T1', '1', ''],
          ['C2', 'locataire', 'T2', '2', ''],
        ),
        'proprietes.csv': csv('immeuble;lot;compte;type;debut;fin', ['I1', '1', 'C1', 'plein', '01/02/2020', '31/01/2020']),
      },
      { ...at(3, 'lot_principal', 'lots.csv'), found: '2' },
      { ...at(2, 'immeuble', 'comptes.csv'), found: '(vide)' },
      { ...at(2, 'fin', 'proprietes.csv'), found: '31/01/2020' },
    )
  })

  test('lines are those of a text editor, quoted line ends included', async () => {
    const text = `${HEADER}\n\nE1;C1;01/01/2026;01/01/2026;"deux\nlignes";1;\nE2;C1;01/01/2026;01/01/2026;x;1,234;\n`
    await refuses({ 'ecritures.csv': text }, { ...at(5, 'debit'), found: '1,234' })
  })
})

describe('structure', () => {
  test('columns that are missing, each told once, and nothing about those who name the file', async () => {
    await refuses(
      { 'comptes.csv': csv('reference;numero', ['C1', '1']) },
      { ...at(1, 'role', 'comptes.csv'), found: 'colonne absente', expected: 'une colonne « role »' },
      { ...at(1, 'tiers', 'comptes.csv') },
    )
  })

  test('a column given twice', async () => {
    await refuses(
      { 'cles.csv': csv('immeuble;code;Code;libelle', ['I1', '001', '001', 'x']) },
      { ...at(1, 'code', 'cles.csv'), found: '2 colonnes de ce nom' },
    )
  })

  test('a line with another number of columns', async () => {
    await refuses(
      { 'ecritures.csv': `${HEADER}\nE1;C1;01/01/2026;01/01/2026;a;b;1;\n` },
      { file: 'ecritures.csv', line: 2, column: null, found: '8 colonnes', expected: '7 colonnes, comme l’en-tête' },
    )
  })

  test.each([
    ['no byte', '', 'un fichier vide'],
    ['blank lines', '\n\r\n', 'un fichier vide'],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n`, 'utf16le'), 'un fichier en UTF-16'],
    ['UTF-16 without its mark', Buffer.from(`${HEADER}\n`, 'utf16le'), 'un octet nul'],
  ])('%s', async (_, content, found) => {
    await refuses({ 'ecritures.csv': content }, { file: 'ecritures.csv', line: 1, column: null, found })
  })

  test('two encodings in one file', async () => {
    const good = `${HEADER}\n${Array.from({ length: 9000 }, (_, row) => entry({ reference: `É${row}` }).join(';')).join('\n')}\n`
    const bad = Buffer.from('X;C1;01/01/2026;01/01/2026;\xC9t\xE9;1;\n', 'latin1')
    await refuses(
      { 'ecritures.csv': Buffer.concat([Buffer.from(good), bad]) },
      { file: 'ecritures.csv', line: 9002, column: null, expected: 'un seul encodage par fichier' },
    )
  })

  test('a quote that is never closed, a NUL byte', async () => {
    await refuses(
      { 'ecritures.csv': `${HEADER}\nE1;C1;01/01/2026;01/01/2026;"x;1;\n` },
      { file: 'ecritures.csv', line: 2, column: null, found: 'un guillemet ouvert et jamais fermé' },
    )
    await refuses(
      { 'ecritures.csv': `${HEADER}\nE1;C1;01/01/2026;01/01/2026;\0;1;\n` },
      { file: 'ecritures.csv', line: 2, column: null, found: 'un octet nul' },
    )
  })
})

describe('keys and references', () => {
  test('a key given twice, on each line but the first', async () => {
    await refuses(
      {
        ...ecritures(entry(), entry({ reference: 'E2' }), entry(), entry()),
        'lots.csv': csv('immeuble;numero;nature', ['I1', '1', 'a'], ['I1', '2', 'b'], ['I1', '1', 'c']),
      },
      { ...at(4, 'immeuble, numero', 'lots.csv'), found: 'I1 / 1', expected: 'une clé unique dans le fichier : elle est déjà ligne 2' },
      { ...at(4, 'reference'), found: 'E1', expected: 'une clé unique dans le fichier : elle est déjà ligne 2' },
      { ...at(5, 'reference') },
    )
  })

  test('two owners without a date are one key', async () => {
    const rows = [
      ['I1', '1', 'C1', 'plein', ''],
      ['I1', '1', 'C1', 'plein', ''],
    ]
    await refuses(
      { 'proprietes.csv': csv('immeuble;lot;compte;type;debut', ...rows) },
      { ...at(3, 'immeuble, lot, compte, type, debut', 'proprietes.csv') },
    )
  })

  test('references that name nothing', async () => {
    await refuses(
      {
        ...ecritures(entry(), entry({ reference: 'E2', compte: 'C9' })),
        'tantiemes.csv': csv('immeuble;lot;cle;tantiemes', ['I1', '9', '001', '1'], ['I1', '1', '009', '1']),
        'lots.csv': csv('immeuble;numero;nature;lot_principal', ['I1', '1', 'a', ''], ['I1', '2', 'b', '9'], ['I9', '3', 'b', '']),
      },
      {
        ...at(4, 'immeuble', 'lots.csv'),
        found: 'I9',
        expected: 'une ligne de immeubles.csv, dans cet envoi ou déjà publiée et non retirée',
      },
      { ...at(3, 'lot_principal', 'lots.csv'), found: 'I1 / 9' },
      { ...at(2, 'lot', 'tantiemes.csv'), found: 'I1 / 9' },
      { ...at(3, 'cle', 'tantiemes.csv'), found: 'I1 / 009' },
      { ...at(3, 'compte'), found: 'C9' },
    )
  })

  test('what this bundle withdraws cannot be named', async () => {
    await refuses(
      { 'comptes.csv': csv('reference;role;tiers;numero;immeuble', ['C1', 'coproprietaire', 'T1', '450-1', 'I1']) },
      { ...at(4, 'compte'), found: 'C2' },
    )
    const removed = csv('reference;role;tiers;numero;immeuble;supprime', ['C2', '', '', '', '', 'oui'])
    const files = {
      'publication.json': manifest(code, { mode: 'partielle' }),
      'comptes.csv': removed,
      'ecritures.csv': csv(HEADER, entry({ compte: 'C2' })),
    }
    const report = await publish(folderOf(files))
    expect(report.errors).toEqual([expect.objectContaining({ ...at(2, 'compte'), found: 'C2' })])
  })

  test('what another agency published is unknown', async () => {
    const other = await given.agency()
    expect(
      (
        await publish(
          folderOf({
            ...smallBundle(other.code),
            'comptes.csv': csv(
              'reference;role;tiers;numero',
              ['C1', 'locataire', 'T1', '1'],
              ['C2', 'locataire', 'T1', '2'],
              ['SECRET', 'locataire', 'T1', '3'],
            ),
          }),
        )
      ).status,
    ).toBe('APPLIED')
    await refuses(ecritures(entry({ compte: 'SECRET' })), { ...at(2, 'compte'), found: 'SECRET' })
  })

  test('a faulty line keeps its key: those that name it are not told as faults', async () => {
    await refuses(
      { 'tiers.csv': csv('reference;nature;nom', ['T1', 'nimporte', 'A'], ['T2', 'personne', 'B']) },
      { ...at(2, 'nature', 'tiers.csv') },
    )
  })
})

describe('publication.json', () => {
  const json = (facts: Record<string, unknown>) => ({ 'publication.json': manifest(code, facts) })
  test.each([
    ['format', { format: 'palier/9' }, 2],
    ['mode', { mode: 'totale' }, 4],
    ['date', { date: '2026-02-30' }, 5],
    ['depuis', { depuis: 12 }, 6],
  ])('%s', (column, facts, line) => refuses(json(facts), { file: 'publication.json', line, column }).then(() => undefined))

  test('an agency that is not known', async () => {
    await refuses({ 'publication.json': manifest('NULLE-PART') }, { ...at(3, 'agence', 'publication.json'), found: 'NULLE-PART' })
  })

  test('what is missing, all at once', async () => {
    const report = await publish(folderOf({ 'publication.json': '{}' }))
    expect(report.errors.map(({ column, found }) => [column, found])).toEqual([
      ['format', 'absent'],
      ['agence', 'absent'],
      ['mode', 'absent'],
      ['date', 'absent'],
    ])
  })

  test.each([
    ['nothing', '', '(vide)'],
    ['no JSON', '<xml/>', 'du texte qui n’est pas du JSON'],
    ['no object', '[]', '[]'],
    ['much', ' '.repeat(70_000), 'plus de 65536 octets'],
  ])('%s', async (_, content, found) => {
    expect((await publish(folderOf({ 'publication.json': content }))).errors).toEqual([
      expect.objectContaining({ file: 'publication.json', found }),
    ])
  })

  test('a folder without it', async () => {
    expect((await publish(folderOf({ 'tiers.csv': 'x' }))).errors).toEqual([
      expect.objectContaining({ file: 'publication.json', line: null, found: 'fichier absent' }),
    ])
  })
})

test('a bomb found while reading refuses the whole archive', async () => {
  const before = await world()
  const zeros = `reference;compte;date_comptable;date_operation;libelle;debit\n${'\n'.repeat(3_000_000)}`
  const source = await zipOf({ ...smallBundle(code), 'ecritures.csv': zeros })
  const report = await publish(source, { limits: { ...LIMITS, ratioFrom: 1024 ** 2 } })
  expect(report).toMatchObject({ status: 'REFUSED', errors: [{ file: 'ecritures.csv', found: expect.stringContaining('grossit') }] })
  expect(await world()).toEqual(before)
})

test('a refusal is kept, with its report; a refused dry run is not', async () => {
  const files = { ...smallBundle(code), ...ecritures(entry({ compte: 'X' })) }
  const report = await publish(folderOf(files))
  expect(await db.publication.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({ agencyId, status: 'REFUSED', report })
  const dry = await publish(folderOf(files), { dryRun: true })
  expect(dry.status).toBe('REFUSED')
  expect(await db.publication.count({ where: { id: dry.id } })).toBe(0)
})

test('three thousand errors: all counted, a hundred at hand, every one in a file that no spreadsheet runs', async () => {
  const rows = Array.from({ length: 1500 }, (_, row) => entry({ reference: `N${row}`, debit: '=1+1', compte: `-C${row}` }))
  const report = await publish(folderOf({ ...smallBundle(code), ...ecritures(...rows) }))
  expect(report.errorCount).toBe(3000)
  expect(report.errors).toHaveLength(100)
  expect(report.errorsFile).toBe(join(env().PALIER_DATA, 'publications', report.id, 'erreurs.csv'))
  const lines = (await readFile(report.errorsFile ?? '', 'utf8')).split('\r\n')
  expect(lines).toHaveLength(3002)
  expect(lines.slice(0, 2)).toEqual([
    '\uFEFFfichier;ligne;colonne;lu;attendu',
    `ecritures.csv;2;debit;'=1+1;un montant en euros, deux décimales au plus, jusqu’à un milliard`,
  ])
  expect(lines[3000]).toBe(`ecritures.csv;1501;compte;'-C1499;une ligne de comptes.csv, dans cet envoi ou déjà publiée et non retirée`)
})
