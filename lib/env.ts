import { z } from 'zod'
import { parseDay } from './domain/day'

const port = z.coerce.number().int().min(0).max(65535)
const day = z.string().refine((text) => parseDay(text) !== null, 'un jour, AAAA-MM-JJ')
/** An empty variable is an absent one: that is how container files write it. */
const absent = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional())

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.string().startsWith('postgres', 'une adresse postgresql://…'),
  NEXTAUTH_SECRET: z.string().min(32, 'au moins 32 caractères'),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'l’adresse publique du portail, https://…' }),
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'une adresse smtp:// ou smtps://'),
  /** The sender of every mail; the agency's name goes before it, and answers go to the agency. */
  MAIL_FROM: z.preprocess(absent, z.string().default('ne-pas-repondre@palier.invalid')),
  PORT: z.preprocess(absent, port.default(3000)),
  /** Folder of what Palier keeps outside PostgreSQL: files, and in the demo the database and the mailbox. */
  PALIER_DATA: z.preprocess(absent, z.string().default('.data')),
  /** The demo: its logins are shown and `/boite-aux-lettres` reads the mail. Set by `npm start` when DATABASE_URL is not. */
  PALIER_DEMO: optional(z.literal('1')),
  /** A fixed day for demonstrations and tests, refused outside the demo. */
  PALIER_TODAY: optional(day),
  /** Reverse proxies in front, whose X-Forwarded-For is believed; 0: the socket's address. */
  PALIER_PROXIES: z.preprocess(absent, z.coerce.number().int().min(0).max(9).default(0)),
  /** `off` where no process lives long, or when `npm run worker` runs apart. */
  WORKER: z.preprocess(absent, z.enum(['on', 'off']).default('on')),
  /** Folder where agencies' software drops bundles, one sub-folder by the code of each; without it none is watched. */
  PALIER_DEPOT: optional(z.string()),
  CHROMIUM_PATH: optional(z.string()),
  /** A file of places by address (.mmdb, by town or by country), for « Mes sessions »; without it the address itself is shown. */
  PALIER_LIEUX: optional(z.string()),
})

export type Env = z.infer<typeof schema>

/** @throws Error that names, in French, each variable that is missing or wrong, and what is expected. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const read = schema.safeParse(source)
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return source[name] ? `  ${name} : ${message}` : `  ${name} : absente`
    })
    throw new Error(`La configuration ne permet pas de démarrer :\n${lines.join('\n')}`)
  }
  if (read.data.PALIER_TODAY && !read.data.PALIER_DEMO)
    throw new Error('PALIER_TODAY fige la date : elle n’est admise qu’en démonstration.')
  return read.data
}

let parsed: Env | undefined

/** Parsed once, at first use: a build reads no environment. */
export function env(): Env {
  parsed ??= readEnv(process.env)
  return parsed
}
