import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../support/root'
import type { Spread } from './turns'

export type Measure = {
  readonly value: number
  readonly goal: number
  readonly better: 'higher' | 'lower'
  readonly what: string
  readonly detail: string
}
export type Measures = Readonly<Record<string, Measure>>

export const round = (value: number, digits = 2) => Number(value.toFixed(digits))
export const between = ({ low, high }: Spread) => `la moitié des tours entre ${round(low)} et ${round(high)}`
export const thousands = (value: number) => value.toLocaleString('fr-FR')
export const say = (text: string) => process.stderr.write(`${text}\n`)

const reaches = ({ value, goal, better }: Measure) => (better === 'higher' ? value >= goal : value <= goal)
const DOCUMENT = join(root, 'docs/bench.md')
const nameOf = (row: string) => /^\| `([^`]+)` \|/.exec(row)?.[1]

const rowOf = ([name, measure]: [string, Measure]): string => {
  const goal = `${measure.better === 'higher' ? '≥' : '≤'} ${measure.goal}`
  return `| \`${name}\` | ${measure.what} | ${measure.value} | ${goal} | ${reaches(measure) ? 'oui' : '**non**'} | ${measure.detail} |`
}

const table = (rows: readonly string[]) =>
  ['| mesure | ce qu’elle dit | valeur | but | atteint | détail |', '|---|---|---|---|---|---|', ...rows].join('\n')

/**
 * Writes docs/bench.md. @param part of the measures alone: the others stay as they were. @returns the table of what was measured.
 */
export async function ecrire(measures: Measures, part: boolean): Promise<string> {
  const measured = Object.entries(measures).map(rowOf)
  const before = part ? (await readFile(DOCUMENT, 'utf8')).split('\n').filter((row) => nameOf(row)) : []
  const kept = before.map((row) => measured.find((one) => nameOf(one) === nameOf(row)) ?? row)
  const rows = [...kept, ...measured.filter((row) => !kept.includes(row))]
  await writeFile(
    DOCUMENT,
    `# Mesures\n\n\`npm run bench\` : des rapports mesurés dans une même exécution, sur Node ${process.versions.node} ; \`npm run bench -- publication\` : ceux de la\npublication seuls. Les derniers :\n\n${table(rows)}\n`,
  )
  return table(measured)
}
