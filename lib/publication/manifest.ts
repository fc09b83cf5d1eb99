import { z } from 'zod'
import { parseDay } from '@/lib/domain/day'
import type { Bundle } from './bundle'
import type { ErrorLog } from './error-log'
import { MAX_MANIFEST_BYTES } from './limits'
import type { PublicationMode } from './report'

export const MANIFEST = 'publication.json'

const schema = z.object({
  format: z.literal('palier/1', { error: '« palier/1 »' }),
  agence: z
    .string({ error: 'le code de l’agence' })
    .trim()
    .regex(/^[^\p{Cc}]{1,50}$/u, 'le code de l’agence'),
  mode: z.enum(['partielle', 'complete'] satisfies PublicationMode[], { error: '« partielle » ou « complete »' }),
  date: z.string({ error: 'un jour, AAAA-MM-JJ' }).transform((text, context) => {
    const day = parseDay(text)
    if (day) return day
    context.addIssue({ code: 'custom', message: 'un jour du calendrier, AAAA-MM-JJ' })
    return z.NEVER
  }),
  depuis: z
    .string({ error: 'un texte : logiciel et version' })
    .max(200, 'deux cents caractères au plus')
    .refine((text) => !/\p{Cc}/u.test(text), 'un texte sur une ligne, sans caractère de contrôle')
    .default(''),
})

export type Manifest = z.infer<typeof schema>

async function readText(bundle: Bundle, errors: ErrorLog): Promise<string | null> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const chunk of bundle.open(MANIFEST)) {
    size += chunk.length
    if (size > MAX_MANIFEST_BYTES) {
      errors.add({ file: MANIFEST, line: null, column: null, found: `plus de ${MAX_MANIFEST_BYTES} octets`, expected: 'quelques lignes' })
      return null
    }
    pieces.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(pieces))
}

const lineOf = (text: string, key: string): number => {
  const at = text.indexOf(`"${key}"`)
  return at === -1 ? 1 : text.slice(0, at).split('\n').length
}

export const manifestError = (text: string, column: string, found: string, expected: string) => ({
  file: MANIFEST,
  line: lineOf(text, column),
  column,
  found,
  expected,
})

/** Null when it cannot be used; the errors then say why. `text` serves to place later errors. */
export async function readManifest(bundle: Bundle, errors: ErrorLog): Promise<{ manifest: Manifest; text: string } | null> {
  if (!bundle.paths.includes(MANIFEST)) {
    errors.add({ file: MANIFEST, line: null, column: null, found: 'fichier absent', expected: `un fichier ${MANIFEST} à la racine` })
    return null
  }
  const text = await readText(bundle, errors)
  if (text === null) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    errors.add({
      file: MANIFEST,
      line: 1,
      column: null,
      found: text.trim() === '' ? '(vide)' : 'du texte qui n’est pas du JSON',
      expected: 'du JSON',
    })
    return null
  }
  const read = schema.safeParse(json)
  if (read.success) return { manifest: read.data, text }
  for (const { path, message } of read.error.issues) {
    const key = path.length > 0 ? String(path[0]) : null
    const value = key && typeof json === 'object' && json ? Reflect.get(json, key) : json
    const found = value === undefined ? 'absent' : JSON.stringify(value)
    if (key) errors.add(manifestError(text, key, found, message))
    else errors.add({ file: MANIFEST, line: 1, column: null, found, expected: 'un objet : format, agence, mode, date, depuis' })
  }
  return null
}
