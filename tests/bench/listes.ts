import { randomUUID } from 'node:crypto'
import { cookieOf } from '@/lib/auth'
import { house as db, ownerPool } from '@/lib/db'
import * as given from '../support/given'
import { type Against, against, inTurns } from './turns'

const PEU = 500
const BEAUCOUP = 50_000
const TURNS = 9
const PAGES = 6

/** An agency of so many co-owners, a third of them with an access, a third with codes; and the session of one of its staff. */
async function agenceDe(nombre: number): Promise<string> {
  const { id } = await given.agency(`LISTE-${randomUUID()}`)
  const run = (text: string, ...more: unknown[]) => ownerPool().query(text, [id, ...more])
  await run(
    `with t as (insert into tiers (agency_id, reference, nature, nom, prenom, email)
       select $1::uuid, 'T' || n, 'PERSONNE', initcap(translate(md5(n::text), '0123456789', 'aeiourstln')), 'Prénom', 'liste-' || $1::uuid::text || n || '@palier.test'
       from generate_series(1, $2::int) n returning id, reference),
     i as (insert into immeuble (agency_id, reference, nom, adresse1, code_postal, ville)
       select $1::uuid, 'I' || n, 'Résidence ' || n, n || ' rue Basse', '54000', 'Nancy' from generate_series(1, 400) n returning id, reference)
     insert into compte (agency_id, reference, numero, role, tiers_id, immeuble_id, identifiant)
     select $1::uuid, t.reference, '450-' || t.reference, 'COPROPRIETAIRE', t.id, i.id, 'ID' || t.reference
     from t join i on i.reference = 'I' || (1 + substr(t.reference, 2)::int % 400)`,
    nombre,
  )
  // Each statement on counted tables: PostgreSQL takes a new one for empty, and reads fifty thousand lines fifty thousand times.
  const counted = async (...tables: readonly string[]) => {
    for (const table of tables) await ownerPool().query(`vacuum analyze ${table}`)
  }
  await counted('tiers', 'compte', 'immeuble')
  await run(`insert into "user" (email) select email from tiers where agency_id = $1::uuid and substr(reference, 2)::int % 3 = 0`)
  await counted('"user"')
  await run(
    `insert into acces (agency_id, user_id, compte_id) select $1::uuid, u.id, c.id
     from tiers t join "user" u on u.email = t.email join compte c on c.tiers_id = t.id where t.agency_id = $1::uuid`,
  )
  await run(
    `insert into code (agency_id, compte_id, identifiant, hash, expires) select $1::uuid, id, upper(identifiant), 'x', now() + interval '30 days'
     from compte where agency_id = $1::uuid and substr(reference, 2)::int % 3 = 1`,
  )
  // As PostgreSQL does by itself within a minute of so many lines written.
  await counted('compte', 'acces', 'code')
  const staff = await given.staff(id)
  await db.user.update({ where: { id: staff.userId }, data: { totpEnabledAt: new Date() } })
  const { name, value } = await cookieOf(
    await db.session.create({ data: { userId: staff.userId, expires: new Date(Date.now() + 3_600_000) } }),
  )
  return `${name}=${value}`
}

export const LISTES = {
  acces: '/admin/acces',
  accesParEtat: '/admin/acces?etat=AUCUN',
  portefeuille: '/admin/portefeuille/coproprietaires',
  portefeuilleParEtat: '/admin/portefeuille/coproprietaires?etat=AUCUN',
} as const

export type Listes = Readonly<Record<keyof typeof LISTES, Against>>

/** The first page of each list, of an agency of 50 000 clients against one of 500: milliseconds, one request after the other. */
export async function benchListes(base: string): Promise<Listes> {
  const cookies = { peu: await agenceDe(PEU), beaucoup: await agenceDe(BEAUCOUP) }
  const measured: Partial<Record<keyof typeof LISTES, Against>> = {}
  for (const [name, path] of Object.entries(LISTES) as [keyof typeof LISTES, string][]) {
    const ask = async (who: keyof typeof cookies) => {
      const from = performance.now()
      for (let page = 0; page < PAGES; page++) {
        const response = await fetch(base + path, { headers: { cookie: cookies[who] } })
        const html = await response.text()
        if (response.status !== 200 || !html.includes('data-table')) throw new Error(`${path} : ${response.status}`)
      }
      return (performance.now() - from) / PAGES
    }
    await ask('peu')
    await ask('beaucoup')
    const { peu, beaucoup } = await inTurns(['peu', 'beaucoup'], TURNS, ask)
    measured[name] = against(beaucoup, peu)
  }
  return measured as Listes
}
