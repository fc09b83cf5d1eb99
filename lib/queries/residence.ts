import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { parseTantiemes, type Tantiemes } from '../domain/tantiemes'
import type { Adresse, Tiers } from '../domain/tiers'
import type { FonctionConseil } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues, depensesOuvertesSql } from '../scope'
import type { Viewer } from '../viewer-kinds'

export type Collaborateur = {
  readonly nom: string
  readonly prenom: string | null
  readonly telephone: string | null
  readonly email: string | null
}

export type Bureau = Adresse & {
  readonly nom: string
  readonly genre: string | null
  readonly telephone: string | null
  readonly email: string | null
}

export type Evenement = {
  readonly reference: string
  readonly date: Day
  readonly titre: string
  readonly texte: string | null
  readonly jusquAu: Day | null
}

/** Of its members, their names and function: how to write to one of them is not for the others to see. */
export type MembreDuConseil = Tiers & { readonly fonction: FonctionConseil }

type Faits = Adresse & {
  readonly nom: string
  readonly anneeConstruction: number | null
  readonly nombreLots: number | null
  readonly immatriculation: string | null
  readonly dateImmatriculation: Day | null
  readonly emailConseil: string | null
  readonly gardienNom: string | null
  readonly gardienTelephone: string | null
  readonly titulaire: string | null
  readonly iban: string | null
  readonly bic: string | null
  readonly gestionnaire: Collaborateur | null
  readonly comptable: Collaborateur | null
  readonly bureaux: readonly Bureau[]
  readonly conseil: readonly MembreDuConseil[]
  readonly evenements: readonly Evenement[]
  readonly depensesOuvertes: boolean
}

type CleLue = { readonly code: string; readonly libelle: string; readonly miens: string; readonly total: string }

/** A clé of the residence: what the lots of the compte count in it, of how much. */
export type CleDeLaResidence = {
  readonly code: string
  readonly libelle: string
  readonly miens: Tantiemes
  readonly total: Tantiemes
}

export type Residence = Faits & { readonly cles: readonly CleDeLaResidence[] }

const all = (select: string) => `coalesce((select json_agg(x) from (${select}) x), '[]')`
const one = (select: string) => `(select to_json(x) from (${select}) x)`

const collaborateur = (id: string) =>
  one(`select g.nom, g.prenom, g.telephone, g.email from collaborateur g where g.id = ${id} and g.withdrawn_at is null`)

/** The offices of the syndic, and the one where the residence is looked after: its gestionnaire's, or those of the agency. */
const BUREAUX = `
  select b.nom, b.genre, b.adresse1, b.code_postal as "codePostal", b.ville, b.telephone, b.email
  from bureau b
  left join collaborateur g on g.id = i.gestionnaire_id and g.withdrawn_at is null
  left join bureau h on h.id = g.bureau_id and h.withdrawn_at is null
  where b.agency_id = i.agency_id and b.withdrawn_at is null
    and (lower(b.genre) = 'syndic' or b.id = h.id or (lower(b.genre) = 'agence' and lower(h.genre) is distinct from 'agence'))
  order by (lower(b.genre) is distinct from 'syndic'), b.nom`

/** One line a person, by the highest of the mandates of that day. */
const CONSEIL = `
  select min(m.fonction) as fonction, t.nature, t.civilite, t.nom, t.prenom, t.raison_sociale as "raisonSociale"
  from conseil_syndical m join tiers t on t.id = m.tiers_id
  where m.immeuble_id = i.id and m.withdrawn_at is null and t.withdrawn_at is null
    and (m.depuis is null or m.depuis <= $4) and (m.jusqu_a is null or m.jusqu_a >= $4)
  group by t.id order by 1, t.nom, t.prenom, t.id`

const EVENEMENTS = `
  select e.reference, e.date, e.titre, e.texte, e.jusqu_au as "jusquAu" from evenement e
  where e.immeuble_id = i.id and e.withdrawn_at is null and coalesce(e.jusqu_au, e.date) >= $4
  order by e.date, e.reference`

const CLES = `
  select k.code, k.libelle, sum(s.tantiemes)::text as total,
    coalesce(sum(s.tantiemes) filter (where l.id in (
      select p.lot_id from propriete p where p.compte_id = c.id and p.withdrawn_at is null
        and (p.debut is null or p.debut <= $4) and (p.fin is null or p.fin >= $4))), 0)::text as miens
  from cle k join tantieme s on s.cle_id = k.id and s.withdrawn_at is null join lot l on l.id = s.lot_id and l.withdrawn_at is null
  where k.immeuble_id = i.id and k.withdrawn_at is null
  group by k.id order by k.code`

/** $4 the day. */
const RESIDENCE = `
  select i.nom, i.adresse1, i.adresse2, i.code_postal as "codePostal", i.ville, i.annee_construction as "anneeConstruction",
    i.nombre_lots as "nombreLots", i.immatriculation, i.date_immatriculation::text as "dateImmatriculation",
    i.email_conseil as "emailConseil", i.gardien_nom as "gardienNom", i.gardien_telephone as "gardienTelephone",
    i.titulaire, i.iban, i.bic,
    ${collaborateur('i.gestionnaire_id')} as gestionnaire, ${collaborateur('i.comptable_id')} as comptable,
    ${all(BUREAUX)} as bureaux, ${all(CONSEIL)} as conseil, ${all(EVENEMENTS)} as evenements, ${all(CLES)} as cles,
    ${depensesOuvertesSql('$4')} as "depensesOuvertes"
  from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
  where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}`

/** The residence of a co-owner's compte as it is that day; null outside the scope, and until the agency has published it. */
export async function residenceDuCompte(viewer: Viewer, compteId: string, today: Day): Promise<Residence | null> {
  const values = [...comptesVisibleValues(viewer), compteId, today]
  const [read] = await prepared<Faits & { readonly cles: readonly CleLue[] }>(viewer, 'residence', RESIDENCE, values)
  if (!read) return null
  const exact = (text: string) => parseTantiemes(text) ?? (0 as Tantiemes)
  return { ...read, cles: read.cles.map((cle) => ({ ...cle, miens: exact(cle.miens), total: exact(cle.total) })) }
}
