import type { Categorie } from '../domain/portefeuille'
import { etatDeLAccesSql } from '../etat-de-l-acces-sql'
import { IMMEUBLE_DU_METIER_SQL, LOT_DU_METIER_SQL, ROLE_DU_METIER_SQL, SITUATION_SQL } from '../scope-metiers'

// $1 agency, $2 what is looked for, $3 its words as patterns, $4 an immeuble, $5 a state of access, $6 the instant, $9 trades.

type Liste = {
  /** After `from`; its first table is what the list is of. */
  readonly de: string
  readonly id: string
  readonly ou: string
  /** Ids and scores of what is nearly what was looked for, from `m`, what palier_recherche gives. */
  readonly proches: readonly string[]
  readonly immeuble: string
  /** The address of its sheet within the portfolio; null without one. */
  readonly fiche: string
  readonly colonnes: Readonly<Record<string, string>>
}

const NOM = `coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom))`
const words = (columns: string) => `palier_plat(concat_ws(' ', ${columns})) like all ($3::text[])`
const LOT = `concat_ws(' ', 'lot', l.numero)`

/** A building is less near than a name: it has many. */
const near = (genre: 'TIERS' | 'COMPTE' | 'IMMEUBLE', id: string, join = '') =>
  `select ${id} as id, m.score${genre === 'IMMEUBLE' ? ' * 0.9' : ''} as score from m ${join} where m.genre = '${genre}'`

const DU_COMPTE = {
  nom: NOM,
  numero: 'c.numero',
  telephone: 'coalesce(t.telephone_mobile, t.telephone_fixe)',
  courriel: 't.email',
  acces: etatDeLAccesSql('$6'),
}
const UN_COMPTE = {
  id: 'c.id',
  fiche: `'comptes/' || c.id`,
}
const DES_TITULAIRES = [near('TIERS', 'c.id', 'join compte c on c.tiers_id = m.id'), near('COMPTE', 'm.id')]
const compte = (role: string) => `c.agency_id = $1 and c.role = '${role}' and c.publie and c.withdrawn_at is null`

export const LISTES: Readonly<Record<Categorie, Liste>> = {
  coproprietaires: {
    ...UN_COMPTE,
    de: `compte c join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id`,
    ou: compte('COPROPRIETAIRE'),
    proches: [...DES_TITULAIRES, near('IMMEUBLE', 'c.id', 'join compte c on c.immeuble_id = m.id')],
    immeuble: 'c.immeuble_id = $4',
    colonnes: {
      ...DU_COMPTE,
      immeuble: 'i.nom',
      lots: `(select count(distinct p.lot_id) from propriete p where p.compte_id = c.id and p.withdrawn_at is null
        and (p.fin is null or p.fin >= $6::timestamptz::date))`,
    },
  },
  bailleurs: {
    ...UN_COMPTE,
    de: `compte c join tiers t on t.id = c.tiers_id`,
    ou: compte('BAILLEUR'),
    proches: [
      ...DES_TITULAIRES,
      near(
        'IMMEUBLE',
        'c.id',
        'join mandat x on x.immeuble_id = m.id join compte c on c.agency_id = x.agency_id and c.mandat = x.reference',
      ),
    ],
    immeuble:
      'exists (select from mandat x where x.agency_id = c.agency_id and x.reference = c.mandat and x.immeuble_id = $4 and x.withdrawn_at is null)',
    colonnes: {
      ...DU_COMPTE,
      mandat: 'c.mandat',
      lots: `(select count(*) from mandat x where x.agency_id = c.agency_id and x.reference = c.mandat and x.withdrawn_at is null)`,
    },
  },
  locataires: {
    ...UN_COMPTE,
    de: `compte c join tiers t on t.id = c.tiers_id
      left join bail b on b.agency_id = c.agency_id and b.reference = c.bail and b.withdrawn_at is null
      left join mandat x on x.id = b.mandat_id left join lot l on l.id = x.lot_id
      left join immeuble i on i.id = coalesce(x.immeuble_id, c.immeuble_id)`,
    ou: compte('LOCATAIRE'),
    proches: [
      ...DES_TITULAIRES,
      near('IMMEUBLE', 'c.id', 'join compte c on c.immeuble_id = m.id'),
      near(
        'IMMEUBLE',
        'c.id',
        'join mandat x on x.immeuble_id = m.id join bail b on b.mandat_id = x.id join compte c on c.agency_id = b.agency_id and c.bail = b.reference',
      ),
    ],
    immeuble: 'i.id = $4',
    colonnes: { ...DU_COMPTE, immeuble: 'i.nom', lot: 'l.numero' },
  },
  immeubles: {
    de: `immeuble i`,
    id: 'i.id',
    ou: `i.agency_id = $1 and i.withdrawn_at is null and ${IMMEUBLE_DU_METIER_SQL('$9')}`,
    proches: [near('IMMEUBLE', 'm.id')],
    immeuble: 'i.id = $4',
    fiche: `'immeubles/' || i.id`,
    colonnes: {
      nom: 'i.nom',
      reference: 'i.reference',
      adresse: 'i.adresse1',
      ville: 'i.ville',
      lots: '(select count(*) from lot l where l.immeuble_id = i.id and l.withdrawn_at is null)',
      comptes: `(select count(*) from compte c where c.immeuble_id = i.id and c.publie and c.withdrawn_at is null and ${ROLE_DU_METIER_SQL('$9')})`,
    },
  },
  lots: {
    de: `lot l join immeuble i on i.id = l.immeuble_id`,
    id: 'l.id',
    ou: `l.agency_id = $1 and l.withdrawn_at is null and ${LOT_DU_METIER_SQL('$9')}`,
    proches: [
      near('IMMEUBLE', 'l.id', 'join lot l on l.immeuble_id = m.id'),
      `select l.id, 0.5 as score from lot l join immeuble i on i.id = l.immeuble_id where ${words('l.numero, l.nature, l.batiment, i.nom')}`,
    ],
    immeuble: 'l.immeuble_id = $4',
    fiche: `'immeubles/' || l.immeuble_id || '?onglet=lots'`,
    colonnes: {
      numero: 'l.numero',
      nature: 'l.nature',
      immeuble: 'i.nom',
      situation: SITUATION_SQL,
      surface: 'l.surface',
      proprietaire: `coalesce(
        case when 'SYNDIC' = any($9::text[]) then (select string_agg(distinct ${NOM}, ', ') from propriete p join compte c on c.id = p.compte_id
          join tiers t on t.id = c.tiers_id where p.lot_id = l.id and p.withdrawn_at is null and c.role = 'COPROPRIETAIRE'
            and (p.fin is null or p.fin >= $6::timestamptz::date)) end,
        case when 'GERANCE' = any($9::text[]) then (select string_agg(distinct ${NOM}, ', ') from mandat x join tiers t on t.id = x.tiers_id
          where x.lot_id = l.id and x.withdrawn_at is null) end)`,
    },
  },
  mandats: {
    de: `mandat x join tiers t on t.id = x.tiers_id join immeuble i on i.id = x.immeuble_id join lot l on l.id = x.lot_id
     `,
    id: 'x.id',
    ou: 'x.agency_id = $1 and x.withdrawn_at is null',
    proches: [
      near('TIERS', 'x.id', 'join mandat x on x.tiers_id = m.id'),
      near('IMMEUBLE', 'x.id', 'join mandat x on x.immeuble_id = m.id'),
      `select x.id, 0.5 as score from mandat x where ${words('x.reference')}`,
    ],
    immeuble: 'x.immeuble_id = $4',
    fiche: `(select 'comptes/' || c.id from compte c where c.agency_id = x.agency_id and c.mandat = x.reference and c.role = 'BAILLEUR'
      and c.publie and c.withdrawn_at is null order by c.numero limit 1)`,
    colonnes: {
      reference: 'x.reference',
      nom: NOM,
      immeuble: 'i.nom',
      lot: LOT,
      debut: 'x.debut',
      fin: 'x.fin',
      honoraires: 'x.honoraires_taux',
    },
  },
  fournisseurs: {
    de: `fournisseur f left join immeuble i on i.id = f.immeuble_id`,
    id: 'f.id',
    ou: 'f.agency_id = $1 and f.withdrawn_at is null',
    proches: [
      near('IMMEUBLE', 'f.id', 'join fournisseur f on f.immeuble_id = m.id'),
      `select f.id, 1 as score from fournisseur f where ${words('f.nom, f.activite, f.ville')}`,
    ],
    immeuble: '(f.immeuble_id = $4 or f.immeuble_id is null)',
    fiche: 'null::text',
    colonnes: {
      nom: 'f.nom',
      activite: 'f.activite',
      immeuble: `coalesce(i.nom, 'Tous les immeubles')`,
      ville: 'f.ville',
      telephone: 'f.telephone',
      courriel: 'f.email',
    },
  },
}
