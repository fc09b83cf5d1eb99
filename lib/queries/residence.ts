import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { parseTantiemes, type Tantiemes } from '../domain/tantiemes'
import type { Adresse } from '../domain/tiers'
import type { GenreEvenement, NiveauSyndic } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { depensesOuvertesSql, niveauSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'
import { BUREAUX, type Bureau, COMPTABLE, CONSEIL, type Collaborateur, GESTIONNAIRE, type MembreDuConseil } from './interlocuteurs-lus'
import { RIB } from './rib-lu'

export type Evenement = {
  readonly reference: string
  readonly genre: GenreEvenement
  readonly date: Day
  readonly titre: string
  readonly texte: string | null
  readonly jusquAu: Day | null
}

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
  /** The place of the compte's holder in it. */
  readonly niveau: NiveauSyndic
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

const EVENEMENTS = `
  select e.reference, e.genre, e.date, e.titre, e.texte, e.jusqu_au as "jusquAu" from evenement e
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
    ${RIB}, ${GESTIONNAIRE} as gestionnaire, ${COMPTABLE} as comptable,
    ${BUREAUX} as bureaux, ${CONSEIL} as conseil, ${all(EVENEMENTS)} as evenements, ${all(CLES)} as cles,
    ${depensesOuvertesSql('$4')} as "depensesOuvertes", ${niveauSql('$4')} as niveau
  from compte c join agency a on a.id = c.agency_id join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
  where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}`

/** The residence of a co-owner's compte as it is that day; null outside the scope, and until the agency has published it. */
export async function residenceDuCompte(viewer: Viewer, compteId: string, today: Day): Promise<Residence | null> {
  const values = [...comptesVisibleValues(viewer), compteId, today]
  const [read] = await prepared<Faits & { readonly cles: readonly CleLue[] }>(viewer, 'residence', RESIDENCE, values)
  if (!read) return null
  const exact = (text: string) => parseTantiemes(text) ?? (0 as Tantiemes)
  return { ...read, cles: read.cles.map((cle) => ({ ...cle, miens: exact(cle.miens), total: exact(cle.total) })) }
}
