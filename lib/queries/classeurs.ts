import 'server-only'
import { db, prepared } from '../db'
import { cheminDuClasseur } from '../domain/classeur'
import type { Day } from '../domain/day'
import type { DroitsDuClasseur } from '../domain/droits-du-document'
import type { EffetDesDroits } from '../domain/droits-en-mots'
import { ouvertSql } from '../fermeture'
import type { Metier, UsageClasseur } from '../prisma/enums'
import { droitsSql, niveauSql } from '../scope-publie'
import { classeursTenusPar } from '../scope-tenu'
import type { StaffViewer } from '../viewer-kinds'

export type ClasseurTenu = DroitsDuClasseur & {
  readonly id: string
  readonly metier: Metier
  readonly nom: string
  /** « Courriers / Locataires ». */
  readonly chemin: string
  readonly parentId: string | null
  readonly usage: UsageClasseur | null
  /** Published documents; of these, those withdrawn since. */
  readonly documents: number
  readonly retires: number
}

/** $2 the trades. */
const TENUS = `
  select k.id, k.metier, k.nom, k.parent_id as "parentId", k.niveau, k.bailleur, k.locataire, k.usage,
    coalesce(d.documents, 0) as documents, coalesce(d.retires, 0) as retires
  from classeur k left join classeur p on p.id = k.parent_id
    left join (select classeur_id, count(*)::int as documents, (count(*) filter (where withdrawn_at is not null))::int as retires
      from document where agency_id = $1 and nature = 'PUBLIE' group by classeur_id) d on d.classeur_id = k.id
  where k.agency_id = $1 and k.metier = any($2::metier[])
  order by k.metier, coalesce(p.rang, k.rang), coalesce(p.nom, k.nom), coalesce(p.id, k.id), k.parent_id nulls first, k.rang, k.nom, k.id`

/** The classeurs of the viewer's trades in their order, each followed by those that it holds. */
export async function classeursTenus(viewer: StaffViewer): Promise<ClasseurTenu[]> {
  const rows = await prepared<Omit<ClasseurTenu, 'chemin'>>(viewer, 'classeurs-tenus', TENUS, [viewer.agencyId, [...viewer.metiers]])
  const all = new Map(rows.map((row) => [row.id, row]))
  return rows.map((row) => ({ ...row, chemin: cheminDuClasseur(row, all) }))
}

/**
 * $2 the classeur, $3 the day, $4 to $6 the rights that it is to have. The comptes that are closed see nothing before or after; the person
 * counts once, whatever the number of her comptes.
 */
const EFFET = `
  with k as (select niveau, bailleur, locataire from classeur where id = $2 and agency_id = $1),
  ouverts as materialized (
    select c.id, c.tiers_id, c.immeuble_id, c.role, ${niveauSql('$3')} as niveau
    from compte c join agency a on a.id = c.agency_id where c.agency_id = $1 and ${ouvertSql('$3')}),
  change as materialized (
    select c.*, avant.ouvert as avant from ouverts c
    cross join lateral (select coalesce((select ${droitsSql('c.niveau')} from k), false) as ouvert) avant
    cross join lateral (select coalesce((select ${droitsSql('c.niveau')} from (select $4::niveau_syndic as niveau, $5::bool as bailleur, $6::bool as locataire) k),
      false) as ouvert) apres
    where avant.ouvert <> apres.ouvert),
  d as materialized (
    select id from document where agency_id = $1 and classeur_id = $2 and nature = 'PUBLIE' and withdrawn_at is null
      and (publie_le is null or publie_le <= $3::date) and (jusqu_au is null or jusqu_au >= $3::date)),
  x as materialized (
    select d.id as document_id, c.tiers_id, c.role, c.avant
    from change c cross join lateral unnest(array[c.id, c.tiers_id, c.immeuble_id, $1::uuid]) u(cible)
    join document_pour p on p.cible = u.cible join d on d.id = p.document_id)
  select m.avant, (select count(distinct x.document_id)::int from x where x.avant = m.avant) as documents,
    coalesce((select json_object_agg(y.role, y.n) from (
      select x.role, count(distinct x.tiers_id)::int as n from x where x.avant = m.avant group by x.role) y), '{}') as lecteurs
  from (values (true), (false)) m(avant)`

type Lu = EffetDesDroits['montre'] & { readonly avant: boolean }
const RIEN = { documents: 0, lecteurs: {} }

/** What the rights would show and hide on that day, before they are given; nothing for a classeur outside the viewer's trades. */
export async function effetDesDroits(
  viewer: StaffViewer,
  classeurId: string,
  droits: DroitsDuClasseur,
  jour: Day,
): Promise<EffetDesDroits> {
  const known = await db(viewer).classeur.findFirst({
    where: { AND: [classeursTenusPar(viewer), { id: classeurId }] },
    select: { id: true },
  })
  if (!known) return { montre: RIEN, cache: RIEN }
  const values = [viewer.agencyId, classeurId, jour, droits.niveau, droits.bailleur, droits.locataire]
  const rows = await prepared<Lu>(viewer, 'effet-des-droits', EFFET, values)
  const de = (avant: boolean) => {
    const { documents, lecteurs } = rows.find((row) => row.avant === avant) ?? RIEN
    return { documents, lecteurs }
  }
  return { montre: de(false), cache: de(true) }
}
