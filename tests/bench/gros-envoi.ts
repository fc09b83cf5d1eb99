import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pdf } from '../support/pieces'

export const COMPTES = 50_000

const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (row: number) => ({ day: two(1 + (row % 28)), month: two(1 + (row % 12)), year: 2015 + (row % 6) })
const labelOf = (row: number) => `Appel de charges, ${1 + (row % 4)}ᵉ trimestre, appartement n° ${row % 97}`
const compteOf = (row: number) => `C${row % COMPTES}`

function* ecritures(rows: number): Generator<string> {
  yield 'reference;compte;date_comptable;date_operation;journal;libelle;debit;credit;piece;analytique;lettrage\r\n'
  for (let row = 0; row < rows; row++) {
    const { day, month, year } = dayOf(row)
    const euros = `${1 + (row % 900)},${two(row % 100)}`
    const amounts = row % 2 ? `;${euros}` : `${euros};`
    yield `E${row};${compteOf(row)};${day}/${month}/${year};${year}-${month}-${day};AC;${labelOf(row)};${amounts};P${row};;\r\n`
  }
}

/** The same lines, as COPY reads them, ids known: nothing is left to be read, checked or compared. */
export function* copyLines(rows: number, agencyId: string, comptes: ReadonlyMap<string, string>): Generator<string> {
  for (let row = 0; row < rows; row++) {
    const { day, month, year } = dayOf(row)
    const cents = (1 + (row % 900)) * 100 + (row % 100)
    const date = `${year}-${month}-${day}`
    const amounts = row % 2 ? `0\t${cents}` : `${cents}\t0`
    yield `${agencyId}\t${comptes.get(compteOf(row))}\tE${row}\t${date}\t${date}\tAC\t${labelOf(row)}\t${amounts}\tP${row}\n`
  }
}
export const COPIED = 'agency_id, compte_id, reference, date_comptable, date_operation, journal, libelle, debit, credit, piece'

export async function* inBlocks(lines: Iterable<string>): AsyncGenerator<string> {
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

async function envoi(folder: string, name: string, agence: string): Promise<string> {
  const path = await mkdtemp(join(folder, `${name}-`))
  const manifest = { format: 'palier/1', agence, mode: 'complete', date: '2020-12-31', depuis: 'bench' }
  await writeFile(join(path, 'publication.json'), JSON.stringify(manifest))
  return path
}

/** The comptes of an agency. @returns its path, as the others do. */
export async function envoiDesComptes(folder: string, agence: string): Promise<string> {
  const path = await envoi(folder, 'comptes', agence)
  await writeFile(join(path, 'tiers.csv'), 'reference;nature;nom\nT;personne;Mesure\n')
  const lines = Array.from({ length: COMPTES }, (_, n) => `C${n};locataire;T;${n}`)
  await writeFile(join(path, 'comptes.csv'), `reference;role;tiers;numero\n${lines.join('\n')}\n`)
  return path
}

export async function envoiDesEcritures(folder: string, agence: string, rows: number): Promise<string> {
  const path = await envoi(folder, 'ecritures', agence)
  await pipeline(Readable.from(inBlocks(ecritures(rows))), createWriteStream(join(path, 'ecritures.csv')))
  return path
}

/** As many small files, each of another content. */
export async function envoiDesDocuments(folder: string, agence: string, count: number): Promise<string> {
  const path = await envoi(folder, 'documents', agence)
  const lines: string[] = []
  for (let n = 0; n < count; n++) {
    const name = `${n % 100}/${n}.pdf`
    if (n < 100) await mkdir(join(path, 'fichiers', String(n)), { recursive: true })
    await writeFile(join(path, 'fichiers', name), pdf(`${agence} ${n} ${'.'.repeat(1500)}`))
    lines.push(`D${n};Courriers de mesure;Courrier ${n};15/01/2020;${name};compte:${compteOf(n)}`)
  }
  await writeFile(join(path, 'documents.csv'), `reference;classeur;titre;date;fichier;pour\n${lines.join('\n')}\n`)
  return path
}
