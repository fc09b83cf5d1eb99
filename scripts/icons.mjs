// Writes app/icones.css, the icons of the pages as masks, from lucide-static: `node scripts/icons.mjs`, from the project's folder.
// In the stylesheet they are there with the first paint, once for all pages, and take the colour of their text.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const url = (drawing) =>
  `url("data:image/svg+xml,${drawing.replaceAll('"', "'").replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}")`

/** @param names as components/ui/icon.tsx lists them. @param folder the drawings, one SVG each. */
export function stylesheet(names, folder) {
  const rules = names.map((name) => {
    const drawing = readFileSync(join(folder, `${name}.svg`), 'utf8').replace(/<!--[\s\S]*?-->/g, '')
    const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(drawing)[1].replace(/\s+/g, ' ').replace(/> </g, '><').trim()
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${inside}</svg>`
    return `.i-${name} {\n  mask-image: ${url(svg)};\n}\n`
  })
  return `/* Written by scripts/icons.mjs from the drawings of lucide (ISC). */\n${rules.join('')}`
}

/** @param file components/ui/icon.tsx. */
export const iconNames = (file) => [...readFileSync(file, 'utf8').matchAll(/^ {2}'([a-z0-9-]+)',$/gm)].map(([, name]) => name)

if (basename(process.argv[1] ?? '') === 'icons.mjs') {
  writeFileSync('app/icones.css', stylesheet(iconNames('components/ui/icon.tsx'), 'node_modules/lucide-static/icons'))
}
