// Writes public/icones.svg, the one file of icons that pages point into, from lucide-static: `node scripts/icons.mjs`, from the project's folder.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** @param names as components/ui/icon.tsx lists them. @param folder the drawings, one SVG each. */
export function sprite(names, folder) {
  const symbols = names.map((name) => {
    const drawing = readFileSync(join(folder, `${name}.svg`), 'utf8').replace(/<!--[\s\S]*?-->/g, '')
    const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(drawing)[1].replace(/\s+/g, ' ').replace(/> </g, '><').trim()
    return `<symbol id="${name}" viewBox="0 0 24 24">${inside}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${symbols.join('')}</svg>\n`
}

/** @param file components/ui/icon.tsx. */
export const iconNames = (file) => [...readFileSync(file, 'utf8').matchAll(/^ {2}'([a-z0-9-]+)',$/gm)].map(([, name]) => name)

if (basename(process.argv[1] ?? '') === 'icons.mjs') {
  writeFileSync('public/icones.svg', sprite(iconNames('components/ui/icon.tsx'), 'node_modules/lucide-static/icons'))
}
