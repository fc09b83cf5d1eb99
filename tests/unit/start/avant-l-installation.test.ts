import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../support/root'

/** What a script loads before its first line runs, and what that loads. */
function loaded(file: string, known = new Map<string, string[]>()): Map<string, string[]> {
  if (known.has(file)) return known
  const found = [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'/gm)].map(
    ([, from = '']) => from,
  )
  known.set(file, found)
  for (const from of found) if (from.startsWith('.')) loaded(join(dirname(file), from), known)
  return known
}

test.each(['scripts/start.mjs', 'scripts/test.mjs'])('%s begins where nothing is installed yet', (script) => {
  const files = loaded(script)
  expect(files.size).toBeGreaterThan(5)
  const packages = [...files].flatMap(([file, from]) => from.filter((name) => !/^(\.|node:)/.test(name)).map((name) => `${file} → ${name}`))
  expect(packages).toEqual([])
})
