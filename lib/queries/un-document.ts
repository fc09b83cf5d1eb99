import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { NatureLegale } from '../domain/documents-legaux'
import type { DroitsDuClasseur } from '../domain/droits-du-document'
import { type Cible, type Portee, porteeDe } from '../domain/portee-du-document'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { documentsPubliesSql } from '../scope-publie'
import type { ClientViewer, Viewer } from '../viewer-kinds'

export type UnDocument = {
  readonly id: string
  readonly titre: string
  readonly date: Day
  readonly publieLe: Day
  readonly jusquAu: Day | null
  readonly classeur: { readonly id: string; readonly nom: string } & DroitsDuClasseur
  readonly natureLegale: NatureLegale | null
  readonly portee: Portee
  /** Whether it names one target alone. */
  readonly seul: boolean
  readonly fichier: string
  readonly nom: string
  readonly mime: string
  readonly taille: number
}

const DOCUMENT = `
  select d.id, d.titre, d.date::text, coalesce(d.publie_le, (d.created_at at time zone 'Europe/Paris')::date)::text as "publieLe",
    d.jusqu_au::text as "jusquAu", json_build_object('id', k.id, 'nom', k.nom,
      'niveau', k.niveau, 'bailleur', k.bailleur, 'locataire', k.locataire) as classeur, d.nature_legale as "natureLegale",
    p.genre, (select count(*) = 1 from document_pour o where o.document_id = d.id) as seul, d.fichier, d.nom, d.mime, d.taille
  from compte c ${documentsPubliesSql('$4')} where c.id = $3 and ${COMPTES_VISIBLE_SQL} and d.id = $5`

/** A published document as this compte sees it that day; null when it is not for it, is withdrawn, or has had its last day. */
export async function unDocument(viewer: Viewer, compteId: string, documentId: string, today: Day): Promise<UnDocument | null> {
  const values = [...comptesVisibleValues(viewer), compteId, today, documentId]
  const [read] = await prepared<Omit<UnDocument, 'portee'> & { readonly genre: Cible }>(viewer, 'un-document', DOCUMENT, values)
  if (!read) return null
  const { genre, ...document } = read
  return { ...document, portee: porteeDe(genre) }
}

/** For the comptes of the viewer alone: what is not open to one of them was not read. */
const LU = `
  insert into lecture (user_id, document_id, agency_id)
  select distinct $5::uuid, d.id, d.agency_id from compte c ${documentsPubliesSql('$3')} where ${COMPTES_VISIBLE_SQL} and d.id = $4
  on conflict do nothing`

/** Notes that the person has opened the document, once; it is new no more. */
export async function noterLecture(viewer: ClientViewer, documentId: string, today: Day): Promise<void> {
  await prepared(viewer, 'lecture', LU, [...comptesVisibleValues(viewer), today, documentId, viewer.userId])
}
