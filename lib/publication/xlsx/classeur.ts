import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { InflationMeter } from '../inflation-meter'
import type { Limits } from '../limits'
import { BundleRefusal, TextRefusal } from '../refusal'
import { Feuille, type Ligne, sansEchappements } from './feuille'
import { Styles } from './styles'
import { attribute, XmlReader, type XmlSink } from './xml'

const ATTENDU = 'un classeur Excel (.xlsx) entier'
const abime = () => new TextRefusal(null, 'un classeur abîmé ou illisible', ATTENDU)

/** The archive is held whole: its index is at its end. A million lines weigh some sixty. */
const MOST_BYTES = 128 * 1024 ** 2
const MOST_SHARED = 64 * 1024 ** 2
const MOST_PARTS = 10_000

async function held(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > MOST_BYTES) throw new TextRefusal(null, `plus de ${MOST_BYTES / 1024 ** 2} Mio`, 'un classeur plus petit, ou un fichier CSV')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function openParts(archive: Buffer): Promise<{ zip: yauzl.ZipFile; entries: Map<string, yauzl.Entry> }> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(archive, { lazyEntries: true, validateEntrySizes: false }, (error, zip) => {
      if (error) return reject(new TextRefusal(null, 'un fichier qui n’est pas un classeur Excel', ATTENDU))
      const entries = new Map<string, yauzl.Entry>()
      zip.on('error', () => reject(abime()))
      zip.on('end', () => resolve({ zip, entries }))
      zip.on('entry', (entry: yauzl.Entry) => {
        if (zip.entriesRead > MOST_PARTS || entry.generalPurposeBitFlag & 1) return reject(abime())
        entries.set(entry.fileName.toLowerCase(), entry)
        zip.readEntry()
      })
      zip.readEntry()
    })
  })
}

class Parts {
  private readonly meter: InflationMeter

  constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    limits: Limits,
  ) {
    this.meter = new InflationMeter(limits)
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase())
  }

  /** A part's text; UTF-8 unless its first bytes say otherwise. */
  async *text(path: string): AsyncGenerator<string> {
    const entry = this.entries.get(path.toLowerCase())
    if (!entry) throw abime()
    const count = this.meter.measure(path, entry.compressedSize)
    const stream = await new Promise<Readable>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(abime()) : resolve(opened)))
    })
    let decoder: TextDecoder | undefined
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        count(chunk.length)
        decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8')
        yield decoder.decode(chunk, { stream: true })
      }
    } catch (error) {
      if (error instanceof TextRefusal) throw error
      throw error instanceof BundleRefusal ? new TextRefusal(null, error.found, error.expected) : abime()
    }
  }

  async read(path: string, sink: XmlSink): Promise<void> {
    const reader = new XmlReader(sink)
    for await (const text of this.text(path)) reader.push(text)
    reader.end()
  }
}

const ignore = () => undefined

/** The first sheet that is shown, and the calendar. */
async function firstSheet(parts: Parts): Promise<{ path: string; calendrier: 1900 | 1904 }> {
  const sheets: { id: string; hidden: boolean }[] = []
  const targets = new Map<string, string>()
  let calendrier: 1900 | 1904 = 1900
  await parts.read('xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')) calendrier = 1904
      if (name !== 'sheet') return
      // « id » and not « sheetId »: the attribute that has a prefix.
      sheets.push({ id: /\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '', hidden: attribute(attributes, 'state') !== null })
    },
    close: ignore,
    text: ignore,
  })
  await parts.read('xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '')
    },
    close: ignore,
    text: ignore,
  })
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  const target = targets.get(sheet?.id ?? '')
  if (!target) throw abime()
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, calendrier }
}

/** Texts that several cells share; how they are pronounced is not part of them. */
async function sharedTexts(parts: Parts): Promise<string[]> {
  const texts: string[] = []
  if (!parts.has('xl/sharedStrings.xml')) return texts
  let [current, size, inside, phonetic] = ['', 0, false, false]
  await parts.read('xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inside = !phonetic
    },
    close(name) {
      if (name === 't') inside = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') texts.push(sansEchappements(current))
    },
    text(text) {
      if (!inside) return
      current += text
      size += text.length
      if (size > MOST_SHARED)
        throw new TextRefusal(null, 'plus de textes que Palier ne peut en tenir', 'plusieurs envois, ou un fichier CSV')
    },
  })
  return texts
}

/**
 * The rows of a workbook's first sheet, some at a time. Of the archive only its compressed bytes and the shared texts are held.
 * @throws TextRefusal when it cannot be read.
 */
export async function* lignesDuClasseur(bytes: AsyncIterable<Buffer>, limits: Limits): AsyncGenerator<Ligne[]> {
  const { zip, entries } = await openParts(await held(bytes))
  const parts = new Parts(zip, entries, limits)
  if (!parts.has('xl/workbook.xml')) throw new TextRefusal(null, 'un fichier qui n’est pas un classeur Excel', ATTENDU)
  const { path, calendrier } = await firstSheet(parts)
  const styles = new Styles()
  if (parts.has('xl/styles.xml')) await parts.read('xl/styles.xml', styles)
  const feuille = new Feuille({ textes: await sharedTexts(parts), styles: styles.list, calendrier })
  const reader = new XmlReader(feuille)
  for await (const text of parts.text(path)) {
    reader.push(text)
    yield feuille.take()
  }
  reader.end()
  yield feuille.take()
}
