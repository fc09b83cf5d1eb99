import 'server-only'
import { prepared } from '../db'
import { TROUVEE } from '../demandes/fil'
import type { Day } from '../domain/day'
import { motifsCherches } from '../domain/mots-cherches'
import type { Onglet, TriDesDemandes } from '../domain/tri-des-demandes'
import type { CategorieDemande, CompteRole, EtatDemande } from '../prisma/enums'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { StaffViewer } from '../viewer-kinds'

export const DEMANDES_PAR_PAGE_D_AGENCE = 25

export type DemandeRecue = {
  readonly id: string
  readonly numero: number
  readonly sujet: string
  readonly categorie: CategorieDemande
  readonly etat: EtatDemande
  readonly updatedAt: string
  readonly nom: string
  readonly role: CompteRole
  readonly compte: string
  readonly lieu: string
  /** Of the first message that has no answer yet; null where the client waits for nothing. */
  readonly attendDepuis: string | null
  /** Who looks after it. */
  readonly assigne: string | null
  readonly rappelLe: Day | null
}

const TITULAIRE = `coalesce(t.raison_sociale, concat_ws(' ', t.prenom, t.nom))`

/** Of whom the answer is awaited, since when: what a client has written after the agency's last word, in a request `d` that is open. */
export const ATTENTE_SQL = `left join lateral (
      select min(m.created_at) as depuis from demande_message m
      where d.etat <> 'RESOLUE' and m.demande_id = d.id and m.auteur = 'CLIENT' and m.created_at > coalesce(
        (select max(r.created_at) from demande_message r where r.demande_id = d.id and r.auteur = 'AGENCE' and not r.interne), '-infinity')
    ) w on true`

const DANS = (onglet: string): string => `case ${onglet} when 'OUVERTES' then l.etat <> 'RESOLUE' when 'TOUTES' then true
    when 'MIENNES' then l.etat <> 'RESOLUE' and l.mienne when 'RAPPELS' then l.etat <> 'RESOLUE' and l.rappel_le <= $9::date
    else l.etat::text = ${onglet} end`

const ORDRE: Readonly<Record<TriDesDemandes, string>> = {
  attente: `(l.etat = 'RESOLUE'), l.depuis nulls last, l.updated_at desc`,
  recentes: 'l.created_at desc',
  anciennes: 'l.created_at',
  numero: 'l.numero desc',
}

/**
 * $1 the agency, $2 its trades on show, $3 words, $4 a category, $5 an immeuble, $6 who looks after it ('PERSONNE': nobody), $7 waiting since
 * before that instant, $8 who asks, $9 the day, $10 the tab, $11 and $12 the page.
 */
const liste = (tri: TriDesDemandes): string => `
  with l as materialized (
    select d.id, d.numero, d.sujet, d.categorie, d.etat, d.created_at, d.updated_at, d.rappel_le, c.role, c.numero as compte, ${TITULAIRE} as nom,
      coalesce(i.nom, c.libelle, '') as lieu, w.depuis, coalesce(p.name, p.email) as assigne, coalesce(s.user_id = $8::uuid, false) as mienne
    from demande d join compte c on c.id = d.compte_id join tiers t on t.id = c.tiers_id left join lot o on o.id = d.lot_id
      left join immeuble i on i.id = coalesce(c.immeuble_id, o.immeuble_id) left join staff s on s.id = d.assigne_a_id
      left join "user" p on p.id = s.user_id ${ATTENTE_SQL}
    where d.agency_id = $1 and ${ROLE_DU_METIER_SQL('$2')} and ${TROUVEE('$3', 'true', `${TITULAIRE}, c.numero, i.nom`)}
      and ($4::text is null or d.categorie::text = $4) and ($5::uuid is null or i.id = $5)
      and case coalesce($6::text, '') when '' then true when 'PERSONNE' then d.assigne_a_id is null else d.assigne_a_id::text = $6 end
      and ($7::timestamptz is null or w.depuis < $7)),
  vus as (select * from l where ${DANS('$10::text')} order by ${ORDRE[tri]}, l.id limit $11 offset $12)
  select coalesce((select json_object_agg(o.onglet, (select count(*)::int from l where ${DANS('o.onglet')}))
      from unnest(array['OUVERTES', 'MIENNES', 'RAPPELS', 'NOUVELLE', 'EN_COURS', 'ATTENTE', 'RESOLUE', 'TOUTES']) o(onglet)), '{}') as nombres,
    coalesce((select json_agg(json_build_object('id', l.id, 'numero', l.numero, 'sujet', l.sujet, 'categorie', l.categorie, 'etat', l.etat,
      'updatedAt', l.updated_at, 'nom', l.nom, 'role', l.role, 'compte', l.compte, 'lieu', l.lieu, 'attendDepuis', l.depuis,
      'assigne', l.assigne, 'rappelLe', l.rappel_le) order by ${ORDRE[tri]}, l.id) from vus l), '[]') as rows`

export type FiltreDeLAgence = {
  readonly recherche: string
  readonly onglet: Onglet
  readonly categorie: CategorieDemande | null
  readonly immeuble: string | null
  /** The place of a colleague; PERSONNE: of nobody. */
  readonly assigne: string | null
  /** Clients who have waited since before. */
  readonly attendAvant: Date | null
  readonly tri: TriDesDemandes
  readonly page: number
}

export const TOUTES_LES_OUVERTES: FiltreDeLAgence = {
  ...{ recherche: '', onglet: 'OUVERTES', categorie: null, immeuble: null, assigne: null, attendAvant: null, tri: 'attente', page: 1 },
}

type Lu = { readonly nombres: Readonly<Record<Onglet, number>>; readonly rows: readonly DemandeRecue[] }

/** The agency's requests of the trades on show, and how many each tab has; who has waited longest for an answer comes first. */
export async function demandesRecues(viewer: StaffViewer, filtre: FiltreDeLAgence, jour: Day) {
  const { recherche, onglet, categorie, immeuble, assigne, attendAvant, tri, page } = filtre
  const [read] = await prepared<Lu>(viewer, `demandes-recues-${tri}`, liste(tri), [
    ...[
      viewer.agencyId,
      viewer.metiersVus,
      motifsCherches(recherche),
      categorie,
      immeuble,
      assigne,
      attendAvant,
      viewer.userId,
      jour,
      onglet,
    ],
    ...[DEMANDES_PAR_PAGE_D_AGENCE, (page - 1) * DEMANDES_PAR_PAGE_D_AGENCE],
  ])
  return { total: read?.nombres[onglet] ?? 0, nombres: read?.nombres ?? null, rows: read?.rows ?? [] }
}

const EQUIPE = `
  select s.id, coalesce(u.name, u.email) as nom, s.user_id = $3::uuid as moi from staff s join "user" u on u.id = s.user_id
  where s.agency_id = $1 and s.closed_at is null and s.role <> 'LECTURE' and s.metiers::text[] && $2::text[] order by 2, 1`

export type Collegue = { readonly id: string; readonly nom: string; readonly moi: boolean }

/** Those of these trades who may look after a request. */
export const colleguesDe = (viewer: StaffViewer, metiers: StaffViewer['metiers'] = viewer.metiersVus): Promise<Collegue[]> =>
  prepared<Collegue>(viewer, 'collegues', EQUIPE, [viewer.agencyId, metiers, viewer.userId])
