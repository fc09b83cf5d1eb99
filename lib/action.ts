import 'server-only'
import type { z } from 'zod'
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
  const fields = Object.keys(schema.shape)
  return async (_previous, form) => {
    const viewer = await open()
    const typed: Record<string, string> = {}
    for (const field of fields) {
      const value = form instanceof FormData ? form.get(field) : null
      // PostgreSQL keeps no NUL, and nobody types one.
      if (typeof value === 'string') typed[field] = value.replaceAll('\0', '')
    }
    const values = Object.fromEntries(Object.entries(typed).filter(([field, value]) => !SECRETS.has(field) && value.length <= 10_000))
    const read = schema.safeParse(typed)
    if (!read.success) {
      const errors: Record<string, string> = {}
      for (const issue of read.error.issues) errors[String(issue.path[0])] ??= issue.message
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
