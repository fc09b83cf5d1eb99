import { ownerPool } from '@/lib/db'

/** What tells of runs, and what belongs to a person. */
const A_PART = ['publication', 'publication_difference', 'publication_retour', 'staff', 'acces', 'journal']

async function tables(): Promise<string[]> {
  const { rows } = await ownerPool().query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'agency_id' and t.table_type = 'BASE TABLE' order by 1`,
  )
  return rows.map(({ name }) => name).filter((name) => !A_PART.includes(name))
}

type Etat = Record<string, Record<string, unknown>[]>

/** Every line of the agency, as it is, withdrawn ones included. */
export async function etat(agencyId: string): Promise<Etat> {
  const all: Etat = {}
  for (const name of await tables()) {
    const { rows } = await ownerPool().query<{ line: Record<string, unknown> }>(
      `select to_jsonb(t) as line from "${name}" t where agency_id = $1 order by to_jsonb(t)::text`,
      [agencyId],
    )
    if (rows.length) all[name] = rows.map(({ line }) => line)
  }
  return all
}

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+\+00:00/g

/** The same of any agency that was sent the same: what a line names is said by its reference, and when it was written is not said. */
export async function etatNu(agencyId: string): Promise<Record<string, string[]>> {
  const all = await etat(agencyId)
  const names = new Map<string, string>([[agencyId, 'agence']])
  for (const [table, lines] of Object.entries(all))
    for (const { id, reference, code, numero, nom } of lines) names.set(String(id), `${table} ${reference ?? code ?? numero ?? nom ?? ''}`)
  const nu = ({ id: _, ...line }: Record<string, unknown>) =>
    JSON.stringify(line)
      .replace(UUID, (found) => names.get(found) ?? 'ID')
      .replace(INSTANT, 'T')
  return Object.fromEntries(Object.entries(all).map(([table, lines]) => [table, lines.map(nu).sort()]))
}
