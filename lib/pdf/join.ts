// Of what Chromium writes (Skia/PDF): one table of objects, dictionaries in clear, streams apart. Nothing else is read here.

type Objet = { readonly dict: string; readonly stream: Buffer }

const REFERENCE = /\b(\d+) 0 R\b/g

function objetsDe(pdf: Buffer): Map<number, Objet> {
  const text = pdf.toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN)
  const table = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40))
  if (!table) throw new Error('Ce PDF n’est pas de ceux que Palier imprime.')
  const first = start + table[0].length
  const offsets = Array.from({ length: Number(table[1]) }, (_, number) => Number(text.slice(first + number * 20, first + number * 20 + 10)))
  const ends = [...offsets.slice(1), start].toSorted((a, b) => a - b)
  const objets = new Map<number, Objet>()
  for (const [number, from] of offsets.entries()) {
    if (number === 0) continue
    const to = ends.find((end) => end > from) ?? start
    const body = text.slice(from + `${number} 0 obj\n`.length, to)
    const split = /stream\r?\n/.exec(body)
    const at = split ? split.index : body.lastIndexOf('endobj')
    objets.set(number, { dict: body.slice(0, at), stream: pdf.subarray(from + `${number} 0 obj\n`.length + at, to) })
  }
  return objets
}

/** Pages do not name what they are parts of: the tree they join is another, and is not tagged. */
const seule = (dict: string) => dict.replace(/\/Parent \d+ 0 R/, '').replace(/\/StructParents? \d+/g, '')

/** The pages of several prints, in their order, as one PDF to be printed on paper; tags and bookmarks stay behind. */
export function joinPdfs(parts: readonly Uint8Array[], title: string): Buffer {
  const [written, offsets, kids]: [Buffer[], number[], number[]] = [[Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')], [], []]
  let length = written[0]?.length ?? 0
  const write = (number: number, ...chunks: (string | Buffer)[]) => {
    offsets[number] = length
    for (const chunk of [`${number} 0 obj\n`, ...chunks]) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk
      written.push(bytes)
      length += bytes.length
    }
  }
  let last = 3
  for (const part of parts) {
    const objets = objetsDe(Buffer.from(part))
    const numbers = new Map<number, number>()
    const waiting: number[] = []
    const numberOf = (old: number) => {
      const known = numbers.get(old)
      if (known !== undefined) return known
      numbers.set(old, ++last)
      waiting.push(old)
      return last
    }
    for (const [old, { dict }] of objets) if (/^<<\/Type \/Page\n/.test(dict)) kids.push(numberOf(old))
    for (let old = waiting.shift(); old !== undefined; old = waiting.shift()) {
      const { dict, stream } = objets.get(old) ?? { dict: 'null', stream: Buffer.from('endobj\n') }
      const page = /^<<\/Type \/Page\n/.test(dict)
      const renumbered = seule(dict).replace(REFERENCE, (_, number: string) => `${numberOf(Number(number))} 0 R`)
      write(numbers.get(old) ?? 0, page ? renumbered.replace('<<', '<</Parent 2 0 R ') : renumbered, stream)
    }
  }
  write(1, '<</Type /Catalog /Pages 2 0 R /Lang (fr)>>\nendobj\n')
  write(2, `<</Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>\nendobj\n`)
  write(3, `<</Title <FEFF${Buffer.from(title, 'utf16le').swap16().toString('hex')}> /Producer (Palier)>>\nendobj\n`)
  const table = Array.from({ length: last }, (_, index) => `${String(offsets[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`)
  const end = `xref\n0 ${last + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${last + 1} /Root 1 0 R /Info 3 0 R>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...written, Buffer.from(end, 'latin1')])
}
