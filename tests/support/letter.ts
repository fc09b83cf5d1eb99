import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'puppeteer'
import { hashPassword } from '@/lib/password'
import { answerQuestion } from './captcha'
import { press } from './portal'

/** Runs SQL in the database of the running Palier. */
export async function sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { DATABASE_URL } = JSON.parse(readFileSync(join(process.env.PALIER_E2E_DATA ?? '', 'env.json'), 'utf8'))
  const client = new pg.Client({ connectionString: DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

const PROVISOIRE = 'ACDEFGHJKM'

export type Letter = { readonly identifiant: string; readonly motDePasse: string; readonly numero: string; readonly compteId: string }

const EVERYTHING = {
  civilite: 'Mme',
  nom: 'Essai',
  prenom: 'Jeanne',
  telephone_mobile: '0612345678',
  adresse1: '1 rue Haute',
  code_postal: '69003',
  ville: 'Lyon',
  email: null as string | null,
}

type Facts = {
  readonly tiers?: Partial<Record<keyof typeof EVERYTHING, string | null>>
  readonly role?: 'BAILLEUR' | 'LOCATAIRE' | 'COPROPRIETAIRE'
  readonly societe?: boolean
  /** Given out anew. */
  readonly force?: boolean
}

/** A compte of the running Palier that no login holds, and the letter with its codes: what is done to it disturbs no other journey. */
export async function newLetter(agence: 'MODELE' | 'BUREAU', facts: Facts = {}): Promise<Letter> {
  const number = String(randomInt(10_000_000, 100_000_000))
  const tiers = { ...EVERYTHING, ...facts.tiers }
  const columns = Object.keys(tiers)
  const [agency] = await sql<{ id: string }>('select id from agency where code = $1', [agence])
  const [made] = await sql<{ id: string }>(
    `insert into tiers (agency_id, reference, nature, ${columns.join(', ')})
     values ($1, $2, $3::nature_tiers, ${columns.map((_, i) => `$${i + 4}`).join(', ')}) returning id`,
    [agency?.id, number, facts.societe ? 'SOCIETE' : 'PERSONNE', ...Object.values(tiers)],
  )
  const [compte] = await sql<{ id: string }>(
    `insert into compte (agency_id, reference, numero, libelle, role, tiers_id) values ($1, $2, $2, 'Essai', $3::compte_role, $4) returning id`,
    [agency?.id, `E${number}`, facts.role ?? 'COPROPRIETAIRE', made?.id],
  )
  const letter = { identifiant: number, motDePasse: PROVISOIRE, numero: `E${number}`, compteId: compte?.id ?? '' }
  await giveCodes(letter, facts.force)
  return letter
}

/** Codes for this compte, in the place of those that it had. */
export async function giveCodes({ identifiant, compteId }: Letter, force = false): Promise<void> {
  await sql('delete from code where compte_id = $1', [compteId])
  await sql(
    `insert into code (agency_id, compte_id, identifiant, hash, force, expires)
     select agency_id, id, $2, $3, $4, now() + interval '90 days' from compte where id = $1`,
    [compteId, identifiant, await hashPassword(PROVISOIRE), force],
  )
}

/** Opens the compte of a letter to a login. */
export const hold = ({ compteId }: Letter, email: string) =>
  sql(
    `insert into acces (agency_id, user_id, compte_id) select c.agency_id, u.id, c.id from compte c, "user" u where c.id = $1 and u.email = $2`,
    [compteId, email],
  )

/** The tries of other journeys, which come from the same address, are not those of this one. */
export const forgetTries = () => sql(`delete from throttle where key ~ '^(captcha-question|codes-adresse|activation-)'`)

/** Types the codes on the page of a first connection, which asks for more than a letter. */
export async function typeCodes(page: Page, { identifiant, motDePasse }: Pick<Letter, 'identifiant' | 'motDePasse'>): Promise<void> {
  await page.waitForSelector('#identifiant')
  await page.type('#identifiant', identifiant)
  await page.type('#motDePasse', motDePasse)
  await answerQuestion(page)
  await press(page, 'Continuer')
}

/** Empties a field, then types in it. */
export async function retype(page: Page, field: string, text: string): Promise<void> {
  await page.waitForSelector(`#${field}`)
  await page.$eval(`#${field}`, (input) => (input as HTMLInputElement).select())
  await page.keyboard.press('Backspace')
  if (text) await page.type(`#${field}`, text)
}
