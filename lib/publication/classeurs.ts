import 'server-only'
import type { PoolClient } from 'pg'
import { type Classeur, chercheurDeClasseurs, nomsDesClasseurs } from '@/lib/domain/classeur'
import type { Check } from './checks'
import { trouverLesNoms } from './noms'
import { quoted, stage } from './sql'
import type { Staged } from './staging'

const AUCUN = 'un classeur de l’agence, qui n’en a encore aucun'
const SUR = 'le nom d’un seul classeur : il y en a dans les deux métiers, écrivez « Syndic / … » ou « Gérance / … »'

async function classeursOf(client: PoolClient, agencyId: string): Promise<Classeur[]> {
  const { rows } = await client.query<Classeur>(
    'select id, metier, nom, parent_id as "parentId" from classeur where agency_id = $1 order by metier, rang',
    [agencyId],
  )
  return rows
}

/** Finds each classeur that a document names among those of the agency, and tells the names that it does not have. */
export async function findClasseurs(check: Check, one: Staged): Promise<Staged> {
  const { file, header } = one
  if (!file.classeur) return one
  const { client, agencyId } = check
  const { column, into } = file.classeur
  const classeurs = await classeursOf(client, agencyId)
  const find = chercheurDeClasseurs(classeurs)
  const known = classeurs.length > 0 ? `un de ces classeurs : ${nomsDesClasseurs(classeurs).join(', ')}` : AUCUN
  await client.query(`alter table ${stage(file)} add column ${quoted(into)} uuid, add column if not exists ${quoted(column)} text`)
  const named = await trouverLesNoms(check, file, column, (nom) => {
    const found = find(nom)
    return found === 'inconnu' ? { attendu: known } : found === 'ambigu' ? { attendu: SUR } : found
  })
  await client.query(`update ${stage(file)} s set ${quoted(into)} = l.id from ${named} l where l.nom = s.${quoted(column)}`)
  return { ...one, header: { ...header, filled: [...(header.filled ?? []), into] } }
}
