import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { printRecord } from '@/lib/domain/csv-print'

export type BundleFiles = Readonly<Record<string, string | Buffer>>

export const manifest = (agence: string, facts: Record<string, unknown> = {}): string =>
  JSON.stringify({ format: 'palier/1', agence, mode: 'complete', date: '2026-01-31', depuis: 'essais', ...facts }, null, 2)

/** CSV from a header as it would be typed, and lines given by cell. */
export const csv = (header: string, ...rows: (string | number)[][]): string =>
  [header.split(';'), ...rows].map((row) => printRecord(row.map(String))).join('')

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'palier-bundle-'))
  made.push(folder)
  return folder
}

/** A folder bundle in the system's temporary folder, until the test file ends. */
export function folderOf(files: BundleFiles): string {
  const folder = newFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

type ZipOptions = { readonly compress?: boolean; readonly mode?: number }

/** The path of an archive with these files. */
export async function zipOf(files: BundleFiles, { compress = true, mode = 0o100644 }: ZipOptions = {}): Promise<string> {
  const path = join(newFolder(), 'envoi.zip')
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { compress, mode })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** One building, two lots, one owner with two entries: the least that a ledger needs. */
export function smallBundle(agence: string, facts: Record<string, unknown> = {}): Record<string, string | Buffer> {
  return {
    'publication.json': manifest(agence, facts),
    'tiers.csv': csv(
      'reference;nature;civilite;nom;prenom',
      ['T1', 'personne', 'Mme', 'Dupont', 'Zoé'],
      ['T2', 'societe', '', 'SCI Été', ''],
    ),
    'immeubles.csv': csv('reference;nom;adresse1;code_postal;ville', ['I1', 'Les Tilleuls', '1 rue Basse', '54000', 'Nancy']),
    'cles.csv': csv('immeuble;code;libelle', ['I1', '001', 'Charges générales']),
    'lots.csv': csv('immeuble;numero;nature;lot_principal', ['I1', '2', 'cave', '1'], ['I1', '1', 'appartement', '']),
    'tantiemes.csv': csv('immeuble;lot;cle;tantiemes', ['I1', '1', '001', '990,5'], ['I1', '2', '001', '9,5']),
    'comptes.csv': csv(
      'reference;role;tiers;numero;immeuble',
      ['C1', 'coproprietaire', 'T1', '450-1', 'I1'],
      ['C2', 'coproprietaire', 'T2', '450-2', 'I1'],
    ),
    'proprietes.csv': csv('immeuble;lot;compte;type;debut', ['I1', '1', 'C1', 'plein', ''], ['I1', '2', 'C1', 'plein', '01/02/2020']),
    'ecritures.csv': csv(
      'reference;compte;date_comptable;date_operation;libelle;debit;credit',
      ['E1', 'C1', '01/01/2026', '02/01/2026', 'Appel de charges 01/01/2026', '1 391,90', ''],
      ['E2', 'C1', '2026-01-15', '2026-01-15', 'Virement', '', '1000.00'],
      ['E3', 'C2', '15/01/2026', '15/01/2026', 'Report', '12', ''],
    ),
  }
}
