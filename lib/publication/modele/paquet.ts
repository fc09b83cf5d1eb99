import { PassThrough, type Readable } from 'node:stream'
import writeExcelFile, { type Row } from 'write-excel-file/node'
import yazl from 'yazl'
import { printRecord } from '@/lib/domain/csv-print'
import { type Day, dayToDate, parseDay } from '@/lib/domain/day'
import type { Metier } from '@/lib/prisma/enums'
import type { FileDescription } from '../description'
import { FILES } from '../files'
import { entier, jour, montant, montantFacultatif, quantite, type Reader, surface, tantiemes, taux } from '../readers'
import { DOCUMENTS, LIGNES } from './lignes'
import { uneImage, unPdf } from './pieces'

export type FormatDuModele = 'csv' | 'xlsx'

type Agence = { readonly code: string; readonly aujourdhui: Day; readonly classeurs: Readonly<Partial<Record<Metier, string>>> }

const METIERS: readonly Metier[] = ['SYNDIC', 'GERANCE']

const LISEZ_MOI = `Ce paquet a tous les fichiers du format palier/1, avec quelques lignes d’exemple chacun.

1. Gardez les fichiers que votre logiciel sait exporter, supprimez les autres : un fichier absent ne change rien.
2. Remplacez les lignes d’exemple par les vôtres, sans changer la première : l’ordre des colonnes est libre, une colonne facultative peut manquer.
3. Mettez les pièces (PDF, images) dans le dossier « fichiers ».
4. Compressez le tout en ZIP, et faites un essai avant de publier : il dit les erreurs et ce qui changerait, sans rien appliquer.

Dans publication.json, le mode « partielle » ajoute et modifie ; « complete » retire aussi ce qui n’est plus listé.
Publié tel quel, ce paquet ajoute une résidence et des clients nommés « Exemple » : n’appliquez que l’essai.
`

export function tableauDe(file: FileDescription, { classeurs }: Agence): string[][] {
  if (file.name !== 'documents') return (LIGNES[file.name] ?? '').split('\n').map((line) => line.split('|'))
  return DOCUMENTS.split('\n').flatMap((line) => {
    const metier = METIERS.find((known) => line.includes(`{${known}}`))
    if (!metier) return [line.split('|')]
    const classeur = classeurs[metier]
    return classeur ? [line.replace(`{${metier}}`, classeur).split('|')] : []
  })
}

const NOMBRES: readonly Reader[] = [montant, montantFacultatif, quantite, surface, taux, tantiemes]
const estUnNombre = (reader: Reader | undefined) => reader !== undefined && (NOMBRES.includes(reader) || reader.pg === entier(0, 1).pg)

/** True days and numbers where the column holds some: as who types in Excel leaves them. */
function cellule(text: string, reader: Reader | undefined): Row[number] {
  if (text === '') return null
  const day = reader === jour ? parseDay(text) : null
  if (day) return { value: dayToDate(day), type: Date, format: 'dd/mm/yyyy' }
  if (estUnNombre(reader)) {
    const value = Number(text.replace(/\s/g, '').replace(',', '.'))
    return { value, type: Number, ...(reader?.pg === 'bigint' && { format: '#,##0.00' }) }
  }
  return { value: text, type: String }
}

function enClasseur(file: FileDescription, [header = [], ...lines]: string[][]): Promise<Buffer> {
  const readers = header.map((name) => file.columns.find((column) => column.name === name)?.reader)
  const rows: Row[] = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' })),
    ...lines.map((cells) => header.map((_, at) => cellule(cells[at] ?? '', readers[at]))),
  ]
  const columns = header.map((name, at) => ({
    width: Math.min(40, Math.max(name.length, ...lines.map((cells) => cells[at]?.length ?? 0)) + 3),
  }))
  return writeExcelFile(rows, { sheet: file.name, columns, stickyRowsCount: 1 }).toBuffer()
}

/** Every file of the format, three lines each, as a ZIP that can be published as it is: into that agency, in its own classeurs. */
export async function modeleDePaquet(agence: Agence, format: FormatDuModele): Promise<Readable> {
  const zip = new yazl.ZipFile()
  const options = { mtime: dayToDate(agence.aujourdhui), mode: 0o100644 }
  const add = (name: string, content: string | Buffer) => zip.addBuffer(Buffer.from(content), name, options)
  const facts = { format: 'palier/1', agence: agence.code, mode: 'partielle', date: agence.aujourdhui, depuis: 'Modèle de Palier' }
  add('publication.json', `${JSON.stringify(facts, null, 2)}\n`)
  add('LISEZ-MOI.txt', `\uFEFF${LISEZ_MOI.replaceAll('\n', '\r\n')}`)
  for (const file of FILES) {
    const tableau = tableauDe(file, agence)
    if (format === 'xlsx') add(`${file.name}.xlsx`, await enClasseur(file, tableau))
    else add(`${file.name}.csv`, `\uFEFF${tableau.map((cells) => printRecord(cells)).join('')}`)
  }
  add('fichiers/exemple-document.pdf', unPdf('Document d\x92exemple'))
  add('fichiers/exemple-facture.pdf', unPdf('Facture d\x92exemple'))
  add('fichiers/exemple-photo.png', await uneImage())
  const stream = new PassThrough()
  zip.on('error', (error) => stream.destroy(error))
  zip.outputStream.pipe(stream)
  zip.end()
  return stream
}
