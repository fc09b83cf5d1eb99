import type { Adresse, Tiers } from '../domain/tiers'
import type { FonctionConseil } from '../prisma/enums'

// Whom a residence deals with, as the statements of its pages read them: of an immeuble `i` and the day $4.

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
  /** When it is open, in lines. */
  readonly horaires: string | null
}

/** Of its members, their names and function: how to write to one of them is not for the others to see. */
export type MembreDuConseil = Tiers & { readonly fonction: FonctionConseil }

const collaborateur = (id: string) =>
  `(select to_json(x) from (select g.nom, g.prenom, g.telephone, g.email from collaborateur g where g.id = ${id} and g.withdrawn_at is null) x)`

export const GESTIONNAIRE = collaborateur('i.gestionnaire_id')
export const COMPTABLE = collaborateur('i.comptable_id')

export const COLONNES_DU_BUREAU = `b.nom, b.genre, b.adresse1, b.code_postal as "codePostal", b.ville, b.telephone, b.email, b.horaires`

/** The offices of the syndic, and the one where the residence is looked after: its gestionnaire's, or those of the agency. */
export const BUREAUX = `coalesce((select json_agg(x) from (
  select ${COLONNES_DU_BUREAU} from bureau b
  left join collaborateur g on g.id = i.gestionnaire_id and g.withdrawn_at is null
  left join bureau h on h.id = g.bureau_id and h.withdrawn_at is null
  where b.agency_id = i.agency_id and b.withdrawn_at is null
    and (lower(b.genre) = 'syndic' or b.id = h.id or (lower(b.genre) = 'agence' and lower(h.genre) is distinct from 'agence'))
  order by (lower(b.genre) is distinct from 'syndic'), b.nom) x), '[]')`

/** One line a person, by the highest of the mandates of that day. */
export const CONSEIL = `coalesce((select json_agg(x) from (
  select min(m.fonction) as fonction, t.nature, t.civilite, t.nom, t.prenom, t.raison_sociale as "raisonSociale"
  from conseil_syndical m join tiers t on t.id = m.tiers_id
  where m.immeuble_id = i.id and m.withdrawn_at is null and t.withdrawn_at is null
    and (m.depuis is null or m.depuis <= $4) and (m.jusqu_a is null or m.jusqu_a >= $4)
  group by t.id order by 1, t.nom, t.prenom, t.id) x), '[]')`
