import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { printRecord } from '@/lib/domain/csv-print'
import { addMonths, type Day, formatDay, monthsBetween, parseDay } from '@/lib/domain/day'
import { finDuMois } from '@/lib/domain/jours'
import type { Bundle } from './bundle'
import { CsvReader } from './csv'
import { decodeText } from './decode'
import { type FileDescription, storedColumns } from './description'
import { FILES } from './files'
import { openFolder } from './folder'
import { LIMITS } from './limits'
import { MANIFEST } from './manifest'
import { jour, mois } from './readers'

/** Whole months, a multiple of three so that quarters stay quarters: the most that keeps the month of `date` at or before today's. */
export function shiftTowards(date: Day, today: Day): number {
  return Math.floor(monthsBetween(date, today) / 3) * 3
}

/** A day as it was written, `JJ/MM/AAAA` or `AAAA-MM-JJ`, moved, the last of a month to the last of another; anything else stays. */
export function moveDay(text: string, months: number): string {
  const day = parseDay(text)
  if (!day) return text
  const moved = day === finDuMois(day) ? finDuMois(addMonths(day, months)) : addMonths(day, months)
  return text.includes('/') ? formatDay(moved) : moved
}

/** The days that a text mentions: « Appel de charges 01/10/2017 ». */
export const moveDaysIn = (text: string, months: number): string =>
  text.replace(/(?<!\d)\d{2}\/\d{2}\/\d{4}(?!\d)/g, (found) => moveDay(found, months))

/** A month, `AAAA-MM` or `MM/AAAA`. */
export function moveMonth(text: string, months: number): string {
  if (!/^(\d{4}-\d{2}|\d{2}\/\d{4})$/.test(text)) return text
  const french = text.includes('/')
  const moved = moveDay(french ? `01/${text}` : `${text}-01`, months)
  return french ? moved.slice(3) : moved.slice(0, 7)
}

type Move = (text: string, months: number) => string
const stay: Move = (text) => text

function moverOf(file: FileDescription, name: string): Move {
  const column = storedColumns(file).find((candidate) => candidate.name === name)
  if (column?.reader === jour) return moveDay
  if (column?.reader === mois) return moveMonth
  // A key with a date in it is a key all the same.
  return column && !file.key.includes(name) ? moveDaysIn : stay
}

async function* movedCsv(file: FileDescription, bytes: AsyncIterable<Buffer>, months: number): AsyncGenerator<string> {
  let printed = ''
  let movers: Move[] | undefined
  const csv = new CsvReader({
    record(fields) {
      const moved = movers
      movers ??= fields.map((name) => moverOf(file, name.trim().toLowerCase()))
      printed += printRecord(moved ? fields.map((field, index) => (moved[index] ?? stay)(field, months)) : fields)
    },
    refuse(line, found, expected) {
      throw new Error(`${file.name}.csv, ligne ${line} : ${found} ; attendu : ${expected}`)
    },
  })
  for await (const text of decodeText(bytes)) {
    csv.push(text)
    yield printed
    printed = ''
  }
  csv.end()
  yield printed
}

/** A paper of the demo, whose text is not compressed: its days move too, each as long as it was, so that no offset changes. */
const movedPdf = (bytes: Buffer, months: number) => Buffer.from(moveDaysIn(bytes.toString('latin1'), months), 'latin1')

async function copyPieces(bundle: Bundle, source: string, target: string, months: number): Promise<void> {
  for (const path of bundle.paths.filter((path) => path.startsWith('fichiers/'))) {
    const bytes = await readFile(join(source, path))
    await mkdir(dirname(join(target, path)), { recursive: true })
    await writeFile(join(target, path), path.endsWith('.pdf') ? movedPdf(bytes, months) : bytes)
  }
}

/** Writes a copy of a folder bundle whose days are all moved by whole months. @param depuis who the copy says it comes from. */
export async function writeMovedBundle(source: string, target: string, months: number, depuis: string): Promise<void> {
  const bundle = await openFolder(source, LIMITS)
  await mkdir(target, { recursive: true })
  const manifest: { date: string } = JSON.parse(await readFile(join(source, MANIFEST), 'utf8'))
  await writeFile(join(target, MANIFEST), JSON.stringify({ ...manifest, date: moveDay(manifest.date, months), depuis }))
  const names = await readdir(source)
  for (const file of FILES.filter(({ name }) => names.includes(`${name}.csv`))) {
    const name = `${file.name}.csv`
    await pipeline(Readable.from(movedCsv(file, bundle.open(name), months)), createWriteStream(join(target, name)))
  }
  await copyPieces(bundle, source, target, months)
}
