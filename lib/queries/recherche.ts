import 'server-only'
import { prepared } from '../db'
import { motifsCherches } from '../domain/mots-cherches'
import { ROLE } from '../labels'
import type { CompteRole } from '../prisma/enums'
import { IMMEUBLE_DU_METIER_SQL, LOT_DU_METIER_SQL, ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { StaffViewer } from '../viewer-kinds'

export type Trouvaille = { readonly id: string; readonly href: string; readonly titre: string; readonly detail: string }
export type Trouvailles = { readonly titre: string; readonly lignes: readonly Trouvaille[] }[]

type DeCompte = {
  readonly id: string
  readonly compte: string
  readonly role: CompteRole
  readonly numero: string
  readonly nom: string
  readonly lieu: string | null
}
type Lu = {
  readonly personnes: readonly DeCompte[]
  readonly comptes: readonly DeCompte[]
  readonly immeubles: readonly { id: string; nom: string; reference: string; ville: string }[]
  readonly lots: readonly { id: string; immeubleId: string; numero: string; nature: string; immeuble: string }[]
  readonly documents: readonly { id: string; titre: string; classeur: string }[]
}

/** Of each kind. */
const AU_PLUS = 5
/** So many are near enough to choose these among; of whom a trade sees few, more: the nearest may all be of the other one. */
const PROCHES = 100
const PROCHES_D_UN_METIER = 3000

const five = (select: string) => `coalesce((select json_agg(x) from (${select} limit ${AU_PLUS}) x), '[]')`
const NOM = `coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom))`
const VISIBLE = `c.agency_id = $1 and c.publie and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$4')}`

/** $2 what is looked for, $3 its words as patterns, $4 trades, $5 how many are near. A lot is found by its own number, then by what else was typed. */
const RECHERCHE = `
  with m as materialized (select * from palier_recherche($2::text, $5::int)),
  n as materialized (select l.* from lot l where l.agency_id = $1 and l.withdrawn_at is null
    and lower(l.numero) = any (regexp_split_to_array(palier_plat($2), '[\\s,;]+')))
  select
    ${five(`select t.id, f.id as compte, f.role, f.numero, ${NOM} as nom, f.lieu from m join tiers t on t.id = m.id
      cross join lateral (select c.id, c.role, c.numero, coalesce(i.nom, c.libelle) as lieu from compte c left join immeuble i on i.id = c.immeuble_id
        where c.tiers_id = t.id and ${VISIBLE} order by c.role, c.numero limit 1) f
      where m.genre = 'TIERS' and t.agency_id = $1 order by m.score desc, 5, t.id`)} as personnes,
    ${five(`select c.id, c.id as compte, c.role, c.numero, ${NOM} as nom, coalesce(i.nom, c.libelle) as lieu from m join compte c on c.id = m.id
      join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id
      where m.genre = 'COMPTE' and ${VISIBLE} order by m.score desc, c.numero, c.id`)} as comptes,
    ${five(`select i.id, i.nom, i.reference, i.ville from m join immeuble i on i.id = m.id
      where m.genre = 'IMMEUBLE' and i.agency_id = $1 and ${IMMEUBLE_DU_METIER_SQL('$4')} order by m.score desc, i.nom, i.id`)} as immeubles,
    ${five(`select l.id, i.id as "immeubleId", l.numero, l.nature, i.nom as immeuble
      from n l join immeuble i on i.id = l.immeuble_id
      where i.withdrawn_at is null
        and palier_plat('lot ' || l.numero || ' ' || l.nature || ' ' || i.nom) like all ($3::text[]) and ${LOT_DU_METIER_SQL('$4')}
      order by length(l.numero), l.numero, i.nom, l.id`)} as lots,
    ${five(`select d.id, d.titre, k.nom as classeur from m join document d on d.id = m.id join classeur k on k.id = d.classeur_id
      where m.genre = 'DOCUMENT' and d.agency_id = $1 and k.metier::text = any($4::text[]) order by m.score desc, d.date desc, d.id`)} as documents`

const duCompte = ({ id, compte, role, numero, nom, lieu }: DeCompte, titre: string): Trouvaille => ({
  ...{ id, href: `/admin/portefeuille/comptes/${compte}`, titre },
  detail: [titre === nom ? null : nom, ROLE[role], titre === numero ? null : numero, lieu].filter(Boolean).join(' · '),
})

/** What the agency has that is nearly what was typed, by kind, the nearest first; nothing for less than two letters. */
export async function chercher(viewer: StaffViewer, recherche: string): Promise<Trouvailles> {
  if (recherche.length < 2) return []
  const proches = viewer.metiersVus.length > 1 ? PROCHES : PROCHES_D_UN_METIER
  const values = [viewer.agencyId, recherche, motifsCherches(recherche), viewer.metiersVus, proches]
  const [read] = await prepared<Lu>(viewer, 'recherche', RECHERCHE, values)
  if (!read) return []
  const groupes: Trouvailles = [
    { titre: 'Personnes', lignes: read.personnes.map((of) => duCompte(of, of.nom)) },
    { titre: 'Comptes', lignes: read.comptes.map((of) => duCompte(of, of.numero)) },
    {
      titre: 'Immeubles',
      lignes: read.immeubles.map(({ id, nom, reference, ville }) => ({
        ...{ id, href: `/admin/portefeuille/immeubles/${id}`, titre: nom, detail: `${reference} · ${ville}` },
      })),
    },
    {
      titre: 'Lots',
      lignes: read.lots.map(({ id, immeubleId, numero, nature, immeuble }) => ({
        ...{
          id,
          href: `/admin/portefeuille/immeubles/${immeubleId}?onglet=lots`,
          titre: `Lot ${numero}`,
          detail: `${nature} · ${immeuble}`,
        },
      })),
    },
    {
      titre: 'Documents',
      lignes: read.documents.map(({ id, titre, classeur }) => ({ id, href: `/admin/documents/${id}`, titre, detail: classeur })),
    },
  ]
  return groupes.filter(({ lignes }) => lignes.length > 0)
}
