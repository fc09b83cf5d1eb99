import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import yauzl from 'yauzl'

/** The texts of an archive by name: of a workbook, its parts. */
export async function readZip(workbook: Buffer): Promise<Map<string, string>> {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)
  const zip = await open(workbook, { lazyEntries: true })
  const found = new Map<string, string>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: yauzl.Entry) =>
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error)
        found.set(entry.fileName, (await buffer(stream)).toString('utf8'))
        zip.readEntry()
      }),
    )
    zip.readEntry()
  })
  return found
}

const plain = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

/** The first sheet of a workbook: of each row the cells that hold something, text as text and numbers as numbers. */
export async function readSheet(workbook: Buffer) {
  const files = await readZip(workbook)
  const xml = [...files].find(([name]) => /worksheets\/sheet1?\.xml$/.test(name))?.[1] ?? ''
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) =>
    plain([...si.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text]) => text).join('')),
  )
  const rows = [...xml.matchAll(/<row[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, inside = '']) =>
    [...inside.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].flatMap(([, attributes = '', cell = '']) => {
      const value = /<v>([\s\S]*?)<\/v>/.exec(cell)?.[1] ?? /<t[^>]*>([\s\S]*?)<\/t>/.exec(cell)?.[1]
      if (value === undefined) return []
      return [attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : attributes.includes('t="') ? plain(value) : Number(value)]
    }),
  )
  return { rows, xml, styles: files.get('xl/styles.xml') ?? '' }
}
