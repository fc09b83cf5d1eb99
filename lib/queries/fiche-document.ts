import 'server-only'
import { CIBLES_SQL } from '../cibles-du-document-sql'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { CibleNommee } from '../domain/document-tenu'
import type { NatureLegale } from '../domain/documents-legaux'
import type { DroitsDuClasseur } from '../domain/droits-du-document'
import { ouvertSql } from '../fermeture'
import type { Metier, Origine } from '../prisma/enums'
import { droitsSql, niveauSql } from '../scope-publie'
import type { StaffViewer } from '../viewer-kinds'

export type LectureFaite = { readonly nom: string; readonly at: string }

export type FicheDuDocument = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly classeur: DroitsDuClasseur & { readonly id: string; readonly nom: string; readonly metier: Metier }
  readonly natureLegale: NatureLegale | null
  readonly origine: Origine
  readonly ajouteLe: Day
  readonly publieLe: Day | null
  readonly jusquAu: Day | null
  readonly retireLe: string | null
  readonly nom: string
  readonly mime: string
  readonly taille: number
  readonly cibles: readonly CibleNommee[]
  readonly nombreDeCibles: number
  /** Comptes that may open it while it is shown; of these, those that somebody has signed in to. */
  readonly lecteurs: number
  readonly avecAcces: number
  /** The latest thirty. */
  readonly lectures: readonly LectureFaite[]
  readonly nombreDeLectures: number
}

/** $2 the document, $3 trades, $4 the day. */
const FICHE = `
  select d.id, d.titre, d.date::text, d.nature_legale as "natureLegale", d.origine, (d.created_at at time zone 'Europe/Paris')::date::text as "ajouteLe", d.publie_le::text as "publieLe",
    d.jusqu_au::text as "jusquAu", d.withdrawn_at as "retireLe", d.nom, d.mime, d.taille,
    json_build_object('id', k.id, 'nom', k.nom, 'metier', k.metier, 'niveau', k.niveau, 'bailleur', k.bailleur, 'locataire', k.locataire) as classeur,
    ${CIBLES_SQL(30)} as cibles, (select count(*)::int from document_pour p where p.document_id = d.id) as "nombreDeCibles",
    l.lecteurs, l."avecAcces",
    (select coalesce(json_agg(x), '[]') from (select coalesce(u.name, u.email) as nom, r.at from lecture r join "user" u on u.id = r.user_id
      where r.document_id = d.id order by r.at desc limit 30) x) as lectures,
    (select count(*)::int from lecture r where r.document_id = d.id) as "nombreDeLectures"
  from document d join classeur k on k.id = d.classeur_id
    cross join lateral (
      select count(*)::int as lecteurs, (count(*) filter (where exists (
        select from acces o where o.compte_id = c.id and o.closed_at is null)))::int as "avecAcces"
      from compte c join agency a on a.id = c.agency_id
      where c.agency_id = $1 and ${ouvertSql('$4')}
        and exists (select from document_pour p where p.document_id = d.id and p.cible in (c.id, c.tiers_id, c.immeuble_id, c.agency_id))
        and ${droitsSql(niveauSql('$4'))}) l
  where d.id = $2 and d.agency_id = $1 and d.nature = 'PUBLIE' and k.metier::text = any($3::text[])`

/** A published document as the agency keeps it; null elsewhere, and to who works in another trade. */
export const ficheDuDocument = async (viewer: StaffViewer, documentId: string, jour: Day): Promise<FicheDuDocument | null> =>
  (await prepared<FicheDuDocument>(viewer, 'fiche-document', FICHE, [viewer.agencyId, documentId, [...viewer.metiers], jour]))[0] ?? null
