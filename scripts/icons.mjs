// Writes public/icones.svg, the one file of icons that pages point into, from lucide-static: `node scripts/icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const ICONS = join(dirname(require.resolve('lucide-static/package.json')), 'icons')

/** @param names as components/ui/icon.tsx lists them. */
export function sprite(names) {
  const symbols = names.map((name) => {
    const drawing = readFileSync(join(ICONS, `${name}.svg`), 'utf8').replace(/<!--[\s\S]*?-->/g, '')
    const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(drawing)[1].replace(/\s+/g, ' ').replace(/> </g, '><').trim()
    return `<symbol id="${name}" viewBox="0 0 24 24">${inside}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${symbols.join('')}</svg>\n`
}

export function iconNames() {
  const source = readFileSync(new URL('../components/ui/icon.tsx', import.meta.url), 'utf8')
  return [...source.matchAll(/^ {2}'([a-z0-9-]+)',$/gm)].map(([, name]) => name)
}

if (process.argv[1]?.endsWith('icons.mjs')) writeFileSync(new URL('../public/icones.svg', import.meta.url), sprite(iconNames()))
