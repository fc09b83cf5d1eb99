import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer'

const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const

// Static cuts: a variable font becomes Type 3 outlines in a PDF, heavier (52 kB against 30 for a statement) and slower to print.
const CUTS = [
  { family: 'Source Sans 3', folder: 'source-sans-3', weight: '400' },
  { family: 'Source Sans 3', folder: 'source-sans-3', weight: '600' },
  { family: 'Source Serif 4', folder: 'source-serif-4', weight: '600' },
] as const

type Face = { family: string; weight: string; unicodeRange: string; base64: string }

async function readFaces(): Promise<Face[]> {
  const faces = CUTS.map(async ({ family, folder, weight }) => {
    const root = join(process.cwd(), 'node_modules', '@fontsource', folder)
    const ranges = JSON.parse(await readFile(join(root, 'unicode.json'), 'utf8')) as Record<string, string>
    return Promise.all(
      SUBSETS.map(async (subset) => ({
        family,
        weight,
        unicodeRange: ranges[subset] ?? 'U+0-10FFFF',
        base64: await readFile(join(root, 'files', `${folder}-${subset}-${weight}-normal.woff2`), 'base64'),
      })),
    )
  })
  return (await Promise.all(faces)).flat()
}

let faces: Promise<Face[]> | undefined

/**
 * Gives a page the fonts of printed paper, for as long as it lives: decoded once and not at each print, and ready before the first one
 * (a `data:` font of a style sheet may come after the page has been printed without it).
 */
export async function installFonts(page: Page): Promise<void> {
  faces ??= readFaces()
  await page.evaluate(
    (list) => {
      for (const { family, weight, unicodeRange, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
        document.fonts.add(new FontFace(family, bytes, { weight, unicodeRange }))
      }
    },
    await faces,
  )
}
