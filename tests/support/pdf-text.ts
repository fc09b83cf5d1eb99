import { spawn } from 'node:child_process'

export type PdfRead = {
  pages: string[]
  lang: string | null
  title: string | null
  tagged: boolean
  fonts: { name: string; embedded: boolean }[]
}

// pdf.js is an ES module, which Jest runs as CommonJS: it reads in a process of its own, PDF on stdin, JSON on stdout.
const READER = `
import { getDocument, VerbosityLevel, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise
const { info } = await pdf.getMetadata()
const markInfo = await pdf.getMarkInfo()
const pages = [], fonts = new Map()
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  pages.push(items.map((item) => item.str + (item.hasEOL ? '\\n' : '')).join(''))
  const { fnArray, argsArray } = await page.getOperatorList()
  for (const [index, fn] of fnArray.entries()) if (fn === OPS.setFont) {
    const font = page.commonObjs.get(argsArray[index][0])
    fonts.set(font.name, { name: font.name, embedded: !font.missingFile && !font.isType3Font })
  }
}
process.stdout.write(JSON.stringify({ pages, lang: info.Language ?? null, title: info.Title ?? null, tagged: markInfo?.Marked === true, fonts: [...fonts.values()] }))
`

/** What a reader of the PDF finds in it. */
export function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', READER], { stdio: ['pipe', 'pipe', 'pipe'] })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(Buffer.concat(out).toString()) as PdfRead) : reject(new Error(Buffer.concat(err).toString())),
    )
    child.stdin.end(bytes)
  })
}

/** The text of each page, as it can be selected and copied. */
export const pdfText = async (bytes: Uint8Array): Promise<string[]> => (await readPdf(bytes)).pages
