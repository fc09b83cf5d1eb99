import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { readMail } from '@/lib/mailbox'
import { hashPassword } from '@/lib/password'
import { until } from './until'

const data = () => process.env.PALIER_E2E_DATA ?? ''

/** Straight to the database of the running Palier, as its owner. */
export async function query(text: string, values: readonly unknown[]): Promise<{ id: string }[]> {
  const client = new pg.Client({ connectionString: JSON.parse(readFileSync(join(data(), 'env.json'), 'utf8')).DATABASE_URL })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(text, [...values])
  await client.end()
  return rows
}

/**
 * A person of the running Palier whom no other journey knows: what is done to the login disturbs nobody.
 * @param references the comptes of the demo that are open to her; by default a copropriétaire's.
 */
export async function newLogin(password: string, references: readonly string[] = ['193287/63']): Promise<string> {
  const email = `essai-${randomUUID().slice(0, 8)}@palier.test`
  const [person] = await query('insert into "user" (email, password_hash) values ($1, $2) returning id', [
    email,
    await hashPassword(password),
  ])
  await query('insert into acces (agency_id, user_id, compte_id) select agency_id, $1, id from compte where reference = any($2)', [
    person?.id,
    references,
  ])
  await query(
    `insert into acceptation (agency_id, conditions_id, user_id)
     select distinct on (d.agency_id) d.agency_id, d.id, $1::uuid from conditions d join acces o on o.agency_id = d.agency_id
     where o.user_id = $1 order by d.agency_id, d.version desc`,
    [person?.id],
  )
  return email
}

/** The identifiant of the letter with which this login was made, long ago. */
export async function identifiantOf(email: string): Promise<string> {
  const identifiant = `L${randomUUID().slice(0, 8).toUpperCase()}`
  await query(
    `insert into code (agency_id, compte_id, identifiant, hash, expires, used_at)
     select o.agency_id, o.compte_id, $2, '', now(), now() from acces o join "user" u on u.id = o.user_id where u.email = $1 limit 1`,
    [email, identifiant],
  )
  return identifiant
}

const read = new Map<string, Promise<Awaited<ReturnType<typeof readMail>>>>()

/** A mail never changes once it is caught, and a run catches hundreds: each is read once. */
function caught(folder: string, id: string) {
  const path = join(folder, id)
  const known = read.get(path) ?? readMail(folder, id)
  read.set(path, known)
  return known
}

/** The text of the newest mail to an address whose subject is this, once it has come. */
export async function mailTo(email: string, subject: string): Promise<string> {
  const folder = join(data(), 'boite-aux-lettres')
  let text = ''
  await until(async () => {
    const ids = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.replace('.eml', ''))
      .toSorted()
      .toReversed()
    for (const id of ids) {
      const mail = await caught(folder, id)
      if (mail?.to === email && mail.subject === subject) text ||= mail.text
    }
    return text !== ''
  })
  return text
}

export const linkIn = (mail: string): string => /https?:\/\/\S+jeton=[\w-]+/.exec(mail)?.[0] ?? ''
