import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sources } from '../support/imports'
import { root } from '../support/root'

// French punctuation keeps to its word: a no-break space before « : » and inside « », a narrow one before ; ! ?.

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g
/** A line of JSX that is words: it begins like a sentence and holds no code. */
const WORDS = /^\s*[\p{L}«…](?!\w*\??: )[^=>{}();]*$/u
const SPACED = /[\p{L}\d»)’] [;!?:](?=[\s»"'<.]|$)|« | »/u
/** What a machine reads: statements of SQL, media queries, patterns. */
const MACHINE =
  /^[/-]|\b(select|from|where|insert|update|case when)\b|@media|^\s*(const|let|return|type|import|export|case|if|for|readonly)\b/i

const parts = (line: string) => [
  ...[...line.matchAll(LITERAL)].map(([, a, b, c]) => a ?? b ?? c?.replace(/\$\{.*\}/g, '') ?? ''),
  ...(WORDS.test(line) && !/[’']\s*[:?]\s*'/.test(line) ? [line] : []),
]

const loose = (text: string): string[] => {
  const lines = text.split('\n').filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
  return lines.flatMap(parts).filter((part) => SPACED.test(part) && !MACHINE.test(part))
}

test('the rule finds a loose sign, and lets a kept one be', () => {
  expect(loose(`const a = 'Vraiment ?'`)).toEqual(['Vraiment ?'])
  expect(loose('        Rien reçu : regardez')).toHaveLength(1)
  expect(loose(`const a = 'Il dit « oui »'`)).toHaveLength(1)
  expect(loose(`const a = 'Vraiment\u202F?' ; const b = x ? 'é' : 'è'`)).toEqual([])
  expect(loose('  // a comment: of ours ; as it is')).toEqual([])
})

test('no French sentence lets its punctuation go to the next line', () => {
  const files = sources('app', 'components', 'emails', 'lib').filter((file) => !file.startsWith('lib/publication/'))
  expect(files.length).toBeGreaterThan(200)
  expect(files.flatMap((file) => loose(readFileSync(join(root, file), 'utf8')).map((part) => `${file}: ${part.trim()}`))).toEqual([])
})
