import 'server-only'
import { z } from 'zod'
import { db, prepared } from '../db'
import type { Day } from '../domain/day'
import type { CompteRole } from '../prisma/enums'
import { comptesVisibleTo, documentsPubliesSql } from '../scope'
import type { SystemViewer } from '../viewer-kinds'

/** What a publication notes for a mail (lib/publication/annonces.ts): of each compte, how many things are new and the latest of them. */
const annonces = z.object({ comptes: z.array(z.object({ id: z.uuid(), total: z.number().int(), ids: z.array(z.uuid()) })) })

export type Annonce = {
  readonly compte: { readonly id: string; readonly role: CompteRole; readonly numero: string; readonly lieu: string }
  readonly total: number
  readonly titres: readonly string[]
}

export type AnnonceAFaire = { readonly to: string; readonly annonces: readonly Annonce[] }

type Lue = Annonce['compte'] & { readonly titres: readonly string[] }

/** $1 the agency, $2 the day, $3 the person, $4 the comptes, $5 the documents: of hers, still open to her, still shown. */
const DOCUMENTS = `
  select c.id, c.role, c.numero, coalesce(i.reference, c.libelle, '') as lieu, json_agg(d.titre order by d.date desc, d.id) as titres
  from acces o join compte c on c.id = o.compte_id and c.agency_id = $1 and c.publie and c.withdrawn_at is null
    left join immeuble i on i.id = c.immeuble_id ${documentsPubliesSql('$2')}
  where o.user_id = $3 and o.closed_at is null and c.id = any($4::uuid[]) and d.id = any($5::uuid[])
  group by c.id, i.id order by c.role, lieu, c.numero`

/**
 * What is left to tell a person of new documents when the mail leaves: what was withdrawn since, or is open to her no more, is not named.
 * Null when nothing is.
 */
export async function documentsAAnnoncer(
  viewer: SystemViewer,
  userId: string,
  contenu: unknown,
  today: Day,
): Promise<AnnonceAFaire | null> {
  const read = annonces.safeParse(contenu)
  if (!read.success) return null
  const { comptes } = read.data
  const user = await db(viewer).user.findFirst({
    where: { id: userId, acces: { some: { closedAt: null, compte: comptesVisibleTo(viewer) } } },
    select: { email: true },
  })
  if (!user) return null
  const lues = await prepared<Lue>(viewer, 'documents-annonces', DOCUMENTS, [
    ...[viewer.agencyId, today, userId, comptes.map(({ id }) => id), [...new Set(comptes.flatMap(({ ids }) => ids))]],
  ])
  const found = lues.flatMap(({ titres, ...compte }) => {
    const said = comptes.find(({ id }) => id === compte.id)
    // The list is of ten at the most: beyond it the number is that of the publication.
    return said ? [{ compte, titres, total: said.total > said.ids.length ? said.total : titres.length }] : []
  })
  return found.length > 0 ? { to: user.email, annonces: found } : null
}
