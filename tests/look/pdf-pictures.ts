import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Each page of a PDF as a PNG, 794 px wide as A4 on a screen. @returns the names of the files, in `folder`. */
export async function pdfPictures(bytes: Uint8Array, folder: string, name: string): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), standardFontDataUrl: join(pdfjs, 'standard_fonts/'), verbosity: 0 })
    .promise
  const files: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 794 / page.getViewport({ scale: 1 }).width })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
    const file = `${name}-${number}.png`
    await writeFile(join(folder, file), canvas.toBuffer('image/png'))
    files.push(file)
  }
  await document.destroy()
  return files
}
