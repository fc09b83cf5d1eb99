import 'server-only'
import { z } from 'zod'
import { db, prepared } from '../db'
import type { Day } from '../domain/day'
import { ouvertSql } from '../fermeture'
import type { CompteRole } from '../prisma/enums'
import { comptesVisibleTo } from '../scope'
import { documentsPubliesSql, informationsPubliesSql } from '../scope-publie'
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
  from acces o join compte c on c.id = o.compte_id and c.agency_id = $1
    join agency a on a.id = c.agency_id and ${ouvertSql('$2')}
    left join immeuble i on i.id = c.immeuble_id ${documentsPubliesSql('$2')}
  where o.user_id = $3 and o.closed_at is null and c.id = any($4::uuid[]) and d.id = any($5::uuid[])
  group by c.id, i.id order by c.role, lieu, c.numero`

/** What a message notes, and the person's address as long as the agency has a compte open to her; null when there is nobody to tell. */
async function aRaconter(viewer: SystemViewer, userId: string, contenu: unknown) {
  const read = annonces.safeParse(contenu)
  if (!read.success) return null
  const { comptes } = read.data
  const user = await db(viewer).user.findFirst({
    where: { id: userId, acces: { some: { closedAt: null, compte: comptesVisibleTo(viewer) } } },
    select: { email: true },
  })
  const values = [comptes.map(({ id }) => id), [...new Set(comptes.flatMap(({ ids }) => ids))]] as const
  return user && { comptes, email: user.email, values }
}

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
  const asked = await aRaconter(viewer, userId, contenu)
  if (!asked) return null
  const { comptes, email, values } = asked
  const lues = await prepared<Lue>(viewer, 'documents-annonces', DOCUMENTS, [viewer.agencyId, today, userId, ...values])
  const found = lues.flatMap(({ titres, ...compte }) => {
    const said = comptes.find(({ id }) => id === compte.id)
    // The list is of ten at the most: beyond it the number is that of the publication.
    return said ? [{ compte, titres, total: said.total > said.ids.length ? said.total : titres.length }] : []
  })
  return found.length > 0 ? { to: email, annonces: found } : null
}

export type InformationAnnoncee = {
  readonly id: string
  readonly titre: string
  readonly texte: string
  /** One of hers for whom it is, to lead there. */
  readonly compteId: string
  readonly role: CompteRole
}

/** The same of informations, each once whatever the comptes that it is for; the latest first. */
const INFORMATIONS = `
  select id, titre, texte, "compteId", role from (
    select distinct on (i.id) i.id, i.titre, i.texte, i.date, c.id as "compteId", c.role
    from acces o join compte c on c.id = o.compte_id and c.agency_id = $1
      join agency a on a.id = c.agency_id and ${ouvertSql('$2')} ${informationsPubliesSql('$2')}
    where o.user_id = $3 and o.closed_at is null and c.id = any($4::uuid[]) and i.id = any($5::uuid[])
    order by i.id, c.role, c.numero) x
  order by date desc, id`

/** What is left to tell a person of new informations when the mail leaves; null when nothing is. */
export async function informationsAAnnoncer(viewer: SystemViewer, userId: string, contenu: unknown, today: Day) {
  const asked = await aRaconter(viewer, userId, contenu)
  if (!asked) return null
  const values = [viewer.agencyId, today, userId, ...asked.values]
  const informations = await prepared<InformationAnnoncee>(viewer, 'informations-annonces', INFORMATIONS, values)
  return informations.length > 0 ? { to: asked.email, informations } : null
}
