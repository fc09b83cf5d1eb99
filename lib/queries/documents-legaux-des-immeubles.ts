import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import {
  assembleesConnues,
  audienceDe,
  type EtatLegal,
  echeanceLegale,
  etatLegal,
  type FaitsLegaux,
  finProche,
  NATURES_LEGALES,
  type NatureLegale,
  type PieceLegale,
} from '../domain/documents-legaux'
import type { StaffViewer } from '../viewer-kinds'

/** What the law wants of a residence as such; what each co-owner is to have of his own is told by his residence's own page. */
const DE_L_IMMEUBLE = NATURES_LEGALES.filter((nature) => audienceDe(nature) !== 'COPROPRIETAIRE')
const DU_CONSEIL = NATURES_LEGALES.filter((nature) => audienceDe(nature) === 'CONSEIL')

export type LigneLegale = {
  readonly nature: NatureLegale
  readonly etat: EtatLegal
  /** The latest first, a few. */
  readonly pieces: readonly PieceLegale[]
  readonly fin: Day | null
  readonly echeance: Day | null
}

export type ImmeubleLegal = {
  readonly id: string
  readonly reference: string
  readonly nom: string
  readonly ville: string
  readonly derniereAssemblee: Day | null
  readonly lignes: readonly LigneLegale[]
  /** Not published, or no longer valid; and older than what they should follow. */
  readonly manquants: number
  readonly aActualiser: number
}

type Lu = {
  readonly immeubles: readonly (Pick<ImmeubleLegal, 'id' | 'reference' | 'nom' | 'ville'> & {
    readonly assemblees: readonly Day[]
    readonly clos: readonly Day[]
    readonly mutation: Day | null
  })[]
  readonly natures: readonly {
    readonly cible: string
    readonly nature: NatureLegale
    readonly pieces: readonly PieceLegale[] | null
    readonly fin: Day | null
    readonly passees: boolean
  }[]
}

/**
 * $2 trades, $3 the day, $4 the natures, $5 of these those of the conseil, $6 how many pieces of each, $7 the building. A document counts where
 * its classeur opens it to whom the law says: to every co-owner, to the members of the conseil.
 */
const texte = (un: boolean) => `
  with i as materialized (
    select i.id, i.reference, i.nom, i.ville from immeuble i
    where i.agency_id = $1 and i.withdrawn_at is null and 'SYNDIC' = any($2::text[]) ${un ? 'and i.id = $7::uuid' : 'and $7::uuid is null'}
      and exists (select from compte c where c.immeuble_id = i.id and c.role = 'COPROPRIETAIRE' and c.withdrawn_at is null)),
  u as materialized (select l.immeuble_id, max(p.debut) as mutation from lot l join propriete p on p.lot_id = l.id
    where l.agency_id = $1 and ${un ? 'l.immeuble_id = $7::uuid' : 'true'} and p.withdrawn_at is null and l.withdrawn_at is null
      and p.debut <= $3::date group by l.immeuble_id),
  d as materialized (
    select p.cible, d.id, d.titre, d.date, d.jusqu_au, d.nature_legale as nature, coalesce(d.jusqu_au < $3::date, false) as passee
    from document d join classeur k on k.id = d.classeur_id join document_pour p on p.document_id = d.id
    where d.nature_legale is not null and d.withdrawn_at is null and d.agency_id = $1 and d.nature = 'PUBLIE'
      and d.nature_legale = any($4::nature_legale[]) and (d.publie_le is null or d.publie_le <= $3::date)
      and ${un ? 'p.cible in ($7::uuid, $1::uuid)' : `p.genre in ('IMMEUBLE', 'AGENCE')`}
      and k.niveau <= (case when d.nature_legale = any($5::nature_legale[]) then 'MEMBRE' else 'COPROPRIETAIRE' end)::niveau_syndic)
  select
    coalesce((select json_agg(json_build_object('id', i.id, 'reference', i.reference, 'nom', i.nom, 'ville', i.ville,
        'assemblees', coalesce((select json_agg(e.date order by e.date) from evenement e
          where e.immeuble_id = i.id and e.genre = 'ASSEMBLEE' and e.withdrawn_at is null), '[]'),
        'clos', coalesce((select json_agg(e.fin order by e.fin desc) from exercice e
          where e.immeuble_id = i.id and e.cloture and e.withdrawn_at is null), '[]'),
        'mutation', u.mutation) order by i.nom, i.reference)
      from i left join u on u.immeuble_id = i.id), '[]') as immeubles,
    coalesce((select json_agg(x) from (
      select d.cible, d.nature, min(d.jusqu_au) filter (where not d.passee) as fin, bool_or(d.passee) as passees,
        (array_agg(json_build_object('id', d.id, 'titre', d.titre, 'date', d.date, 'jusquAu', d.jusqu_au) order by d.date desc, d.id)
          filter (where not d.passee))[1:$6::int] as pieces
      from d group by d.cible, d.nature) x), '[]') as natures`

const parDate = (a: PieceLegale, b: PieceLegale) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)

function juger(read: Lu, agencyId: string, aujourdhui: Day): ImmeubleLegal[] {
  const found = new Map(read.natures.map((of) => [`${of.cible} ${of.nature}`, of]))
  return read.immeubles.map(({ assemblees, clos, mutation, ...immeuble }) => {
    const of = (nature: NatureLegale) => [immeuble.id, agencyId].flatMap((cible) => found.get(`${cible} ${nature}`) ?? [])
    const pieces = (nature: NatureLegale) =>
      of(nature)
        .flatMap((one) => one.pieces ?? [])
        .toSorted(parDate)
    const pv = pieces('PV_AG').map(({ date }) => date)
    const faits: FaitsLegaux = {
      ...{ aujourdhui, exercicesClos: clos, appels: [], derniereMutation: mutation },
      ...assembleesConnues(assemblees, pv, aujourdhui),
    }
    const lignes = DE_L_IMMEUBLE.map((nature): LigneLegale => {
      const known = pieces(nature)
      const passees = of(nature).some((one) => one.passees)
      const etat = etatLegal(nature, known, passees, faits)
      const ends = of(nature).map(({ fin }) => ({ jusquAu: fin }))
      const fin = etat === 'A_JOUR' ? finProche(ends, aujourdhui) : null
      return { nature, etat, pieces: known, fin, echeance: echeanceLegale(nature, etat, known, faits) }
    })
    const nombre = (...etats: EtatLegal[]) => lignes.filter(({ etat }) => etats.includes(etat)).length
    return {
      ...{ ...immeuble, lignes, derniereAssemblee: faits.derniereAssemblee },
      ...{ manquants: nombre('MANQUANT', 'PERIME'), aActualiser: nombre('A_ACTUALISER') },
    }
  })
}

async function lire(viewer: StaffViewer, jour: Day, immeubleId: string | null): Promise<ImmeubleLegal[]> {
  const values = [viewer.agencyId, [...viewer.metiers], jour, DE_L_IMMEUBLE, DU_CONSEIL, immeubleId ? 6 : 1, immeubleId]
  const [read] = await prepared<Lu>(viewer, immeubleId ? 'immeuble-legal' : 'immeubles-legaux', texte(immeubleId !== null), values)
  return read ? juger(read, viewer.agencyId, jour) : []
}

/** Each residence that the agency is syndic of, with what décret 2019-502 wants online for it that day; none for staff of the gérance alone. */
export const documentsLegauxDesImmeubles = (viewer: StaffViewer, jour: Day): Promise<ImmeubleLegal[]> => lire(viewer, jour, null)

/** The same of one; null outside the viewer's agency and trades. */
export const documentsLegauxDeLImmeuble = async (viewer: StaffViewer, immeubleId: string, jour: Day): Promise<ImmeubleLegal | null> =>
  (await lire(viewer, jour, immeubleId))[0] ?? null

export type Manquants = { readonly documents: number; readonly immeubles: number }

/** How many documents of the legal list lack that day, published nowhere or no longer valid, and of how many residences. */
export async function documentsLegauxManquants(viewer: StaffViewer, jour: Day): Promise<Manquants> {
  const lacking = (await lire(viewer, jour, null)).filter(({ manquants }) => manquants > 0)
  return { documents: lacking.reduce((total, { manquants }) => total + manquants, 0), immeubles: lacking.length }
}
