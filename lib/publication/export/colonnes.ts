import type { Column, FileDescription, Reference } from '../description'
import { fileNamed } from '../files'
import { mois } from '../readers'
import { ownLines, published, quoted, table } from '../sql'

/** A stored value as a bundle writes it. */
function ecrite({ name, reader }: Column, alias: string): string {
  const value = `${alias}.${quoted(name)}`
  if (reader === mois) return `to_char(${value}, 'YYYY-MM')`
  if (reader.pg === 'bigint') return `trim_scale(${value} / 100.0)::text`
  if (reader.pg === 'boolean') return `case when ${value} then 'oui' when not ${value} then 'non' end`
  if (reader.pg.startsWith('"')) return `lower(${value}::text)`
  return `${value}::text`
}

const enVigueur = ({ to }: Reference, alias: string) => `(${published(fileNamed(to))}) ${alias}`

/** Whom a line is for, of those who are still there. */
function pourSql({ table: lignes, into }: NonNullable<FileDescription['pour']>): string {
  const nomme = (genre: string, of: string) =>
    `when '${genre.toUpperCase()}' then (select '${genre}:' || x.reference from ${of} x where x.id = p.cible and x.withdrawn_at is null)`
  return `(select string_agg(n.mot, ' ' order by n.mot) from (select case p.genre::text ${nomme('compte', 'compte')} ${nomme('tiers', 'tiers')}
    ${nomme('immeuble', 'immeuble')} when 'AGENCE' then 'agence' end as mot from ${quoted(lignes)} p where p.${quoted(into)} = t.id) n)`
}

/**
 * The lines in force of a file, each a record by column, as a bundle would bring them: $1 the agency. Of a line that names one that is withdrawn,
 * nothing where it cannot do without it. `_piece` columns have the stored content of a file and the name that it had.
 */
export function lignesSql(file: FileDescription): { readonly columns: readonly string[]; readonly sql: string } {
  const joins: string[] = []
  const values = new Map<string, string[]>()
  const isRequired = (name: string) => file.columns.some((column) => column.name === name && column.required)
  file.references.forEach((reference, at) => {
    // Without it, a column that the line must have would be empty.
    const needed = reference.columns.some(
      (name) => isRequired(name) && file.references.every((other) => other === reference || !other.columns.includes(name)),
    )
    joins.push(
      `${needed ? 'join' : 'left join'} ${enVigueur(reference, `r${at}`)} on r${at}.id = t.${quoted(reference.into)} and r${at}.withdrawn_at is null`,
    )
    reference.columns.forEach((name, position) => {
      values.set(name, [...(values.get(name) ?? []), `r${at}.k${position + 1}::text`])
    })
  })
  const pieces = file.pieces ?? []
  const columns = file.columns.map(({ name }) => name)
  const selected = file.columns.map((column) => {
    const { name } = column
    const named = values.get(name)
    const value = named
      ? `coalesce(${named.join(', ')})`
      : name === file.classeur?.column
        ? `t.${quoted(file.classeur.into)}::text`
        : name === 'pour' && file.pour
          ? pourSql(file.pour)
          : ecrite(column, 't')
    return `${value} as ${quoted(name)}`
  })
  const named = pieces.map(({ column, nom }) => `t.${quoted(nom)} as ${quoted(`${column}_piece`)}`)
  // Entries of one day keep the order of their file, which is that of their ids.
  const order = file.table === 'ecriture' ? 't.id' : file.key.map((name) => quoted(name)).join(', ')
  return {
    columns,
    sql: `select ${[...selected, ...named].join(', ')} from ${table(file)} t ${joins.join(' ')}
      where ${ownLines(file, 't')} and t.withdrawn_at is null order by ${order}`,
  }
}
