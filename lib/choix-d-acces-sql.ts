import { type Etat, type FiltreDesAcces, type Genre, type Selection, TRIS, type Tri } from './domain/selection-d-acces'
import { enEtatSql, etatDeLAccesSql, IMPRIMEE_SQL } from './etat-de-l-acces-sql'
import { ORDRE_DES_TIERS, pageParNomSql } from './ordre-des-tiers-sql'
import type { CompteRole } from './prisma/enums'
import { ROLE_DU_METIER_SQL } from './scope-metiers'
import type { StaffViewer } from './viewer-kinds'

// $1 agency, $2 the instant, $3 trades.

const NOM = `coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom))`
const LIEU = `coalesce(i.reference, c.libelle, '')`

/** Comptes `c` of the agency that its software publishes, of the trades of whoever asks. */
export const DE_L_AGENCE_SQL = `c.agency_id = $1::uuid and c.publie and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$3')}`

/** A compte with all that is told of its access. */
export const LUS = `
  select c.id, c.numero, c.role, ${NOM} as nom, t.email as courriel,
    ${LIEU} as lieu, coalesce(k.identifiant, c.identifiant) as identifiant,
    k.created_at as "prepareLe", k.expires as "expireLe", k.imprime_le as "imprimeLe", k.force, v.email as activation, h.associes,
    h.depuis as "associeDepuis", c.acces_ferme_le as "fermeLe",
    ${etatDeLAccesSql('$2')} as etat
  from compte c join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id
    left join code k on k.id = c.code_id left join activation v on v.code_id = k.id
    left join lateral (select string_agg(u.email, ', ' order by o.created_at) as associes, min(o.created_at) as depuis
      from acces o join "user" u on u.id = o.user_id where o.compte_id = c.id and o.closed_at is null) h on true
  where ${DE_L_AGENCE_SQL}`

/** $4 a pattern. Each by a table of its own, and not line by line. */
const TROUVES = `trouves as materialized (
    select c.id from compte c join tiers t on t.id = c.tiers_id where c.agency_id = $1::uuid
      and (${NOM} ilike $4 or concat_ws(' ', t.prenom, t.nom) ilike $4 or t.email ilike $4 or c.numero ilike $4 or c.identifiant ilike $4)
    union select k.compte_id from code k left join activation v on v.code_id = k.id
      where k.agency_id = $1::uuid and k.used_at is null and (k.identifiant ilike $4 or v.email ilike $4)
    union select o.compte_id from acces o join "user" u on u.id = o.user_id where o.agency_id = $1::uuid and o.closed_at is null and u.email ilike $4)`

/** $5 an immeuble: that of the compte, or of what it is let or managed by. */
const DANS_L_IMMEUBLE = `(c.immeuble_id = $5::uuid
  or exists (select from mandat x where x.agency_id = c.agency_id and x.reference = c.mandat and x.immeuble_id = $5::uuid and x.withdrawn_at is null)
  or exists (select from bail b join mandat x on x.id = b.mandat_id
    where b.agency_id = c.agency_id and b.reference = c.bail and x.immeuble_id = $5::uuid and b.withdrawn_at is null))`

const ROLES_DU_GENRE: Record<Genre, readonly CompteRole[]> = {
  COPROPRIETAIRE: ['COPROPRIETAIRE'],
  BAILLEUR: ['BAILLEUR'],
  LOCATAIRE: ['LOCATAIRE'],
  GERANCE: ['BAILLEUR', 'LOCATAIRE'],
}

/**
 * What a filter and a choice of comptes ask, as the beginning of a statement and the condition on `c`: only what is asked, so that PostgreSQL
 * reads nothing else. Its name tells statements apart; $6 are the comptes chosen one by one.
 */
export function choisir({ recherche, etat, genre, immeuble, lettre }: FiltreDesAcces, ids: Selection['ids'] = null) {
  const conditions = [
    DE_L_AGENCE_SQL,
    ...(ids ? ['c.id = any($6::uuid[])'] : []),
    ...(recherche ? ['c.id in (select id from trouves)'] : []),
    ...(etat ? [enEtatSql(etat satisfies Etat, '$2')] : []),
    ...(genre ? [`c.role in (${ROLES_DU_GENRE[genre].map((role) => `'${role}'`).join(', ')})`] : []),
    ...(immeuble ? [DANS_L_IMMEUBLE] : []),
    ...(lettre ? [lettre === 'IMPRIMEE' ? IMPRIMEE_SQL : `c.acces_ferme_le is null and not ${IMPRIMEE_SQL}`] : []),
    // One list of values for every statement.
    '$2::timestamptz is not null and $4::text is not null and coalesce($5::uuid, $1::uuid) is not null and coalesce($6::uuid[], array[]::uuid[]) is not null',
  ]
  return {
    nom: [etat, genre, lettre, recherche && 'q', immeuble && 'immeuble', ids && 'choisis'].map((one) => one || '').join('-'),
    avant: recherche ? `${TROUVES}, ` : '',
    ou: conditions.join(' and '),
  }
}

/** The values of a statement that `choisir` has begun, up to $6. */
export function valeursDuChoix(viewer: StaffViewer, { recherche, immeuble }: FiltreDesAcces, at: Date, ids: Selection['ids'] = null) {
  const pattern = recherche && `%${recherche.replace(/[\\%_]/g, '\\$&')}%`
  return [viewer.agencyId, at, viewer.metiersVus, pattern, immeuble ?? null, ids]
}

const parNomSql = (ou: string, sens: Tri['sens']) => `
  with ${pageParNomSql(ou, sens, ['c.numero'])}
  select n.total, d.* from n left join (page p cross join lateral (${LUS} and c.id = p.id) d) on true
  order by p.nom ${sens}, p.numero ${sens}, p.id`

export function listeSql(filtre: FiltreDesAcces): string {
  const { avant, ou } = choisir(filtre)
  const { cle, sens } = filtre.tri ?? { cle: TRIS[0], sens: 'asc' }
  const ordre = (alias: string) =>
    [cle, ...TRIS.filter((other) => other !== cle && other !== 'lieu')].map((one) => `${alias}.${one} ${sens}`)
  // By name and by nothing else, the index has the order: nothing is sorted, and comptes are counted alone.
  if (cle === 'nom' && !avant && !filtre.immeuble) return parNomSql(ou, sens)
  return `
    with ${avant} lignes as materialized (
      select c.id, ${ORDRE_DES_TIERS} as nom, c.numero, ${cle === 'lieu' ? LIEU : 'null'} as lieu
      from compte c join tiers t on t.id = c.tiers_id ${cle === 'lieu' ? 'left join immeuble i on i.id = c.immeuble_id' : ''} where ${ou}),
    page as materialized (select * from lignes order by ${ordre('lignes').join(', ')}, lignes.id limit $7 offset $8)
    select n.total, d.* from (select count(*)::int as total from lignes) n
      left join (page p cross join lateral (${LUS} and c.id = p.id) d) on true
    order by ${ordre('p').join(', ')}, p.id`
}
