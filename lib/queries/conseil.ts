import 'server-only'
import { prepared } from '../db'
import { byNumero } from '../domain/bien'
import type { Day } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import { parseTantiemes, type Tantiemes } from '../domain/tantiemes'
import type { Adresse, Tiers } from '../domain/tiers'
import type { FonctionConseil, TypePropriete } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { documentsPubliesSql, niveauSql } from '../scope-publie'
import type { SystemViewer, Viewer } from '../viewer-kinds'

/** The place of a compte's holder at the conseil of its residence, which opens the pages of the conseil. */
export type Siege = { readonly fonction: FonctionConseil; readonly depuis: Day | null; readonly immeuble: string }

const SIEGE = `
  select m.fonction, m.depuis::text, i.nom as immeuble
  from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
    join conseil_syndical m on m.immeuble_id = c.immeuble_id and m.tiers_id = c.tiers_id and m.withdrawn_at is null
      and (m.depuis is null or m.depuis <= $4) and (m.jusqu_a is null or m.jusqu_a >= $4)
  where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}
  order by m.fonction, m.depuis limit 1`

/** Null for whoever does not sit there that day, and outside the scope. */
export async function siegeAuConseil(viewer: Viewer, compteId: string, today: Day): Promise<Siege | null> {
  const [read] = await prepared<Siege>(viewer, 'siege', SIEGE, [...comptesVisibleValues(viewer), compteId, today])
  return read ?? null
}

export type ClasseurDuConseil = { readonly id: string; readonly nom: string; readonly nombre: number }

const CLASSEURS = `
  select k.id, k.nom, count(*)::int as nombre
  from compte c ${documentsPubliesSql('$4')} where c.id = $3 and ${COMPTES_VISIBLE_SQL} and k.niveau > 'COPROPRIETAIRE'
  group by k.id order by k.rang, k.nom`

/** The classeurs that hold something for this compte which other co-owners do not see. */
export const classeursDuConseil = (viewer: Viewer, compteId: string, today: Day): Promise<ClasseurDuConseil[]> =>
  prepared<ClasseurDuConseil>(viewer, 'classeurs-du-conseil', CLASSEURS, [...comptesVisibleValues(viewer), compteId, today])

type Possede<Part> = { readonly numero: string; readonly nature: string; readonly propriete: TypePropriete; readonly tantiemes: Part }

type Ligne<Part, Montant> = {
  readonly id: string
  readonly tiers: Tiers & Required<Adresse>
  readonly fonction: FonctionConseil | null
  readonly lots: readonly Possede<Part>[]
  readonly tantiemes: Part
  readonly fondsDeTravaux: Montant
  /** Advances (103), which the agency may publish as well. */
  readonly fondsDeRoulement: Montant
}

/** A co-owner in the list of those of a residence (décret du 17 mars 1967, articles 32 and 33): never how to write or telephone to her. */
export type CoproprietaireListe = Ligne<Tantiemes, Cents>

export type ListeDesCoproprietaires = {
  readonly immeuble: string
  /** The clé whose tantièmes are shown: the first of the residence, that of the general charges. */
  readonly cle: string | null
  readonly lignes: readonly CoproprietaireListe[]
  readonly tantiemes: Tantiemes
  /** Of all the lots, each once: a usufruit and its nue-propriété are of one lot. */
  readonly fondsDeTravaux: Cents
  readonly fondsDeRoulement: Cents
}

type Lue = {
  readonly immeuble: string
  readonly cle: string | null
  readonly lignes: readonly Ligne<string, string>[]
  readonly total: string
  readonly fonds: string
  readonly roulement: string
}

const CLE = '(select k.id from cle k where k.immeuble_id = i.id and k.withdrawn_at is null order by k.code limit 1) as cle'

/** Whoever sits at the conseil that day, or the agency itself ($1). */
const DU_CONSEIL = `
  select i.id, i.nom, ${CLE} from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
  where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL} and ((c.agency_id = $1) is true or ${niveauSql('$4')} <> 'COPROPRIETAIRE')`

/** A residence of the agency. */
const DE_L_AGENCE = `
  select i.id, i.nom, ${CLE} from immeuble i where i.id = $3 and i.agency_id = $1 and i.withdrawn_at is null and $2::uuid[] is not null`

const DU_LOT = (racine: '105' | '103') =>
  `coalesce((select sum(f.montant) from fonds_travaux f where f.lot_id = l.id and f.withdrawn_at is null and f.compte like '${racine}%'), 0)`

const DE_LA_RESIDENCE = (racine: '105' | '103') =>
  `coalesce((select sum(f.montant)::text from fonds_travaux f join lot l on l.id = f.lot_id and l.withdrawn_at is null
      where l.immeuble_id = r.id and f.withdrawn_at is null and f.compte like '${racine}%'), '0')`

const coproprietaires = (residence: string) => `
  with r as materialized (${residence}),
  l as materialized (
    select o.tiers_id, o.id as compte_id, l.numero, l.nature, p.type,
      coalesce((select s.tantiemes from tantieme s where s.lot_id = l.id and s.cle_id = r.cle and s.withdrawn_at is null), 0) as tantiemes,
      ${DU_LOT('105')} as fonds, ${DU_LOT('103')} as roulement
    from r join lot l on l.immeuble_id = r.id and l.withdrawn_at is null
      join propriete p on p.lot_id = l.id and p.withdrawn_at is null and (p.debut is null or p.debut <= $4) and (p.fin is null or p.fin >= $4)
      join compte o on o.id = p.compte_id and o.withdrawn_at is null)
  select r.nom as immeuble, (select k.libelle from cle k where k.id = r.cle) as cle,
    coalesce((select sum(s.tantiemes)::text from tantieme s join lot l on l.id = s.lot_id and l.withdrawn_at is null
      where s.cle_id = r.cle and s.withdrawn_at is null), '0') as total,
    ${DE_LA_RESIDENCE('105')} as fonds, ${DE_LA_RESIDENCE('103')} as roulement,
    coalesce((select json_agg(json_build_object('id', t.id,
        'tiers', json_build_object('nature', t.nature, 'civilite', t.civilite, 'nom', t.nom, 'prenom', t.prenom, 'raisonSociale', t.raison_sociale,
          'adresse1', t.adresse1, 'adresse2', t.adresse2, 'codePostal', t.code_postal, 'ville', t.ville, 'pays', t.pays),
        'fonction', (select min(m.fonction) from conseil_syndical m where m.immeuble_id = r.id and m.tiers_id = t.id and m.withdrawn_at is null
          and (m.depuis is null or m.depuis <= $4) and (m.jusqu_a is null or m.jusqu_a >= $4)),
        'lots', x.lots, 'tantiemes', x.tantiemes, 'fondsDeTravaux', x.fonds, 'fondsDeRoulement', x.roulement) order by coalesce(t.raison_sociale, t.nom), t.prenom, t.id)
      from (select l.tiers_id, sum(l.tantiemes)::text as tantiemes, sum(l.fonds)::text as fonds, sum(l.roulement)::text as roulement,
          json_agg(json_build_object('numero', l.numero, 'nature', l.nature, 'propriete', l.type, 'tantiemes', l.tantiemes::text)) as lots
        from l group by l.tiers_id) x join tiers t on t.id = x.tiers_id), '[]') as lignes
  from r`

const parts = (text: string): Tantiemes => parseTantiemes(text) ?? (0 as Tantiemes)

/** The co-owners of the residence and their lots, for whoever sits at its conseil that day; null for anyone else. */
export async function coproprietairesDeLaResidence(viewer: Viewer, compteId: string, today: Day): Promise<ListeDesCoproprietaires | null> {
  const [read] = await prepared<Lue>(viewer, 'coproprietaires', coproprietaires(DU_CONSEIL), [
    ...comptesVisibleValues(viewer),
    compteId,
    today,
  ])
  return read ? liste(read) : null
}

/** The same of a residence, for the agency's own list of it. */
export async function coproprietairesDeLImmeuble(
  viewer: SystemViewer,
  immeubleId: string,
  today: Day,
): Promise<ListeDesCoproprietaires | null> {
  const values = [...comptesVisibleValues(viewer), immeubleId, today]
  const [read] = await prepared<Lue>(viewer, 'coproprietaires-immeuble', coproprietaires(DE_L_AGENCE), values)
  return read ? liste(read) : null
}

function liste(read: Lue): ListeDesCoproprietaires {
  return {
    ...{ immeuble: read.immeuble, cle: read.cle, tantiemes: parts(read.total), fondsDeTravaux: cents(BigInt(read.fonds)) },
    fondsDeRoulement: cents(BigInt(read.roulement)),
    lignes: read.lignes.map(({ lots, tantiemes, fondsDeTravaux, fondsDeRoulement, ...ligne }) => ({
      ...ligne,
      lots: lots.map((lot) => ({ ...lot, tantiemes: parts(lot.tantiemes) })).toSorted(byNumero),
      tantiemes: parts(tantiemes),
      fondsDeTravaux: cents(BigInt(fondsDeTravaux)),
      fondsDeRoulement: cents(BigInt(fondsDeRoulement)),
    })),
  }
}
