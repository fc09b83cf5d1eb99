import 'server-only'
import { z } from 'zod'
import type { FormState } from './form-state'
import { Refusal } from './refusal'

const SECRETS = new Set([
  'motDePasse',
  'ancienMotDePasse',
  'confirmation',
  'jeton',
  'code',
  'reponse',
  'captcha',
  'captchaQuestion',
  'captchaReponse',
])

// PostgreSQL keeps no NUL, and nobody types one.
const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value.replaceAll('\0', '') : undefined)

// What stands for « none was chosen »: sent by a browser, and read by React from the same without a name.
const NOTHING = new Set(['', 'undefined'])

/** The files of a field, as many as were chosen. */
const files = (values: readonly FormDataEntryValue[]) =>
  values.filter((value): value is File => value instanceof File && (value.size > 0 || !NOTHING.has(value.name)))

/** The texts of one field for several things, each under the field's name and the thing's: « titre.1 », « titre.2 ». */
function parChose(field: string, form: FormData): Record<string, string> {
  const named = [...form].filter(([name]) => name.startsWith(`${field}.`))
  return Object.fromEntries(named.map(([name, value]) => [name.slice(field.length + 1), text(value) ?? '']))
}

/**
 * A field whose schema is a list holds files, of which a form sends several under one name; one whose schema is a record, a text for each of
 * several things; every other one a text.
 */
function typedIn(schema: z.ZodObject, form: FormData) {
  const texts: Record<string, string> = {}
  const lists: Record<string, File[]> = {}
  const records: Record<string, Record<string, string>> = {}
  for (const [field, of] of Object.entries(schema.shape)) {
    const value = text(form.get(field))
    if (of instanceof z.ZodArray) lists[field] = files(form.getAll(field))
    else if (of instanceof z.ZodRecord) records[field] = parChose(field, form)
    else if (value !== undefined) texts[field] = value
  }
  const flat = Object.entries(records).flatMap(([field, of]) => Object.entries(of).map(([key, value]) => [`${field}.${key}`, value]))
  return { sent: { ...texts, ...lists, ...records }, typed: { ...texts, ...Object.fromEntries(flat) } as Record<string, string> }
}

/** The field that an issue is about: of a record, that of the one thing. */
const fieldOf = (schema: z.ZodObject, [field, key]: readonly PropertyKey[]) =>
  schema.shape[String(field)] instanceof z.ZodRecord && key !== undefined ? `${String(field)}.${String(key)}` : String(field)

/**
 * Makes a server action: open the viewer, read the form by the schema, run.
 * A Refusal and the errors of the schema come back to the form; anything else goes to error.tsx, redirections included.
 * @param run its text, if any, is the message of success; or values that the page shows this once.
 */
export function action<V, S extends z.ZodObject>(
  open: () => Promise<V>,
  schema: S,
  run: (viewer: V, input: z.output<S>) => Promise<string | Readonly<Record<string, string>> | undefined>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const viewer = await open()
    const { sent, typed } = typedIn(schema, form instanceof FormData ? form : new FormData())
    const values = Object.fromEntries(Object.entries(typed).filter(([field, value]) => !SECRETS.has(field) && value.length <= 10_000))
    const read = schema.safeParse(sent)
    if (!read.success) {
      const errors: Record<string, string> = {}
      for (const issue of read.error.issues) errors[fieldOf(schema, issue.path)] ??= issue.message
      return { status: 'refused', errors, values }
    }
    try {
      const said = await run(viewer, read.data)
      if (typeof said === 'object') return { status: 'done', errors: {}, values: said }
      return { status: 'done', ...(said && { message: said }), errors: {}, values: {} }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return error.champ
        ? { status: 'refused', errors: { [error.champ]: error.message }, values }
        : { status: 'refused', message: error.message, errors: {}, values }
    }
  }
}
