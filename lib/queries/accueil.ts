import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import { type Cible, type Portee, porteeDe } from '../domain/portee-du-document'
import type { Tiers } from '../domain/tiers'
import { lecteurDe, nouveauSql, visitesSql } from '../nouveaute'
import type { EtatPrelevement, GenreEvenement } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { documentsPubliesSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'
import { type DemandeOuverte, OUVERTES_SQL } from './demandes'
import { type InformationRecente, RECENTES_SQL } from './informations'
import type { DocumentListe } from './mes-documents'

export type EvenementAnnonce = { readonly genre: GenreEvenement; readonly date: Day; readonly titre: string }

/** What is to be paid next: all that is due on one day. */
export type Echeance<Montant = Cents> = { readonly exigibleLe: Day; readonly montant: Montant; readonly libelles: readonly string[] }

type Faits<Montant, Document, Instant> = {
  readonly tiers: Tiers
  readonly lieu: { readonly nom: string; readonly ville: string } | null
  readonly lots: readonly { readonly nature: string; readonly numero: string }[]
  readonly solde: Montant
  readonly dernierReglement: { readonly montant: Montant; readonly date: Day } | null
  readonly prelevement: EtatPrelevement
  readonly prochaine: Echeance<Montant> | null
  /** The next three, the next assemblée among them however far it is. */
  readonly evenements: readonly EvenementAnnonce[]
  readonly documents: readonly Document[]
  readonly nouveaux: number
  readonly demandes: {
    readonly total: number
    readonly rows: readonly (Omit<DemandeOuverte, 'updatedAt'> & { readonly updatedAt: Instant })[]
  }
  readonly informations: readonly InformationRecente[]
}

export type Accueil = Faits<Cents, DocumentListe, Date> & {
  /** When the visit before this one was. */
  readonly visite: Date | null
}

type Lu = Faits<string, Omit<DocumentListe, 'portee'> & { readonly genre: Cible }, string> & { readonly visite: Date | null }

const DERNIERS = 3

/** $4 the day, $5 the person, $6 the instant. */
const ACCUEIL = `
  with c as materialized (select c.* from compte c where c.id = $3 and ${COMPTES_VISIBLE_SQL}),
  d as materialized (
    select d.id, d.titre, d.date, d.classeur_id, k.nom as classeur, p.genre, d.mime, d.taille,
      ${nouveauSql('$6')} as nouveau
    from c ${documentsPubliesSql('$4')} ${visitesSql('$5')})
  select
    (select to_json(x) from (select t.nature, t.civilite, t.nom, t.prenom, t.raison_sociale as "raisonSociale" from tiers t where t.id = c.tiers_id) x) as tiers,
    (select json_build_object('nom', i.nom, 'ville', i.ville) from immeuble i where i.id = c.immeuble_id and i.withdrawn_at is null) as lieu,
    coalesce((select json_agg(json_build_object('nature', l.nature, 'numero', l.numero) order by l.lot_principal_id is not null, l.numero)
      from propriete p join lot l on l.id = p.lot_id
      where p.compte_id = c.id and p.withdrawn_at is null and l.withdrawn_at is null
        and (p.debut is null or p.debut <= $4) and (p.fin is null or p.fin >= $4)), '[]') as lots,
    (select coalesce(sum(e.debit - e.credit), 0)::text from ecriture e
      where e.compte_id = c.id and e.withdrawn_at is null and e.date_comptable <= $4) as solde,
    (select json_build_object('montant', e.credit::text, 'date', e.date_comptable) from ecriture e
      where e.compte_id = c.id and e.withdrawn_at is null and e.date_comptable <= $4 and e.credit > 0
      order by e.date_comptable desc, e.id desc limit 1) as "dernierReglement",
    c.prelevement,
    (select json_build_object('exigibleLe', a.exigible_le, 'montant', sum(a.montant)::text, 'libelles', json_agg(distinct a.libelle))
      from appel a where a.compte_id = c.id and a.withdrawn_at is null and a.exigible_le > $4
      group by a.exigible_le order by a.exigible_le limit 1) as prochaine,
    coalesce((select json_agg(x order by x.date, x.titre) from (
      select e.genre, e.date, e.titre from evenement e
      where c.role = 'COPROPRIETAIRE' and e.immeuble_id = c.immeuble_id and e.withdrawn_at is null and coalesce(e.jusqu_au, e.date) >= $4
      order by e.genre <> 'ASSEMBLEE' or e.date > (select min(f.date) from evenement f where f.immeuble_id = c.immeuble_id
          and f.genre = 'ASSEMBLEE' and f.withdrawn_at is null and coalesce(f.jusqu_au, f.date) >= $4), e.date, e.reference
      limit ${DERNIERS}) x), '[]') as evenements,
    coalesce((select json_agg(json_build_object('id', x.id, 'titre', x.titre, 'date', x.date, 'classeur', x.classeur, 'classeurId', x.classeur_id,
        'genre', x.genre, 'mime', x.mime, 'taille', x.taille, 'nouveau', x.nouveau) order by x.nouveau desc, x.date desc, x.id)
      from (select * from d order by d.nouveau desc, d.date desc, d.id limit ${DERNIERS}) x), '[]') as documents,
    (select count(*)::int from d where d.nouveau) as nouveaux,
    (select o.vu_avant from acces o where o.user_id = $5::uuid and o.compte_id = c.id and o.closed_at is null) as visite,
    ${OUVERTES_SQL} as demandes,
    ${RECENTES_SQL} as informations
  from c`

const exact = (text: string): Cents => cents(BigInt(text))

const avecPortee = ({ genre, ...document }: Lu['documents'][number]): DocumentListe & { readonly portee: Portee } => ({
  ...document,
  portee: porteeDe(genre),
})

/** What matters now for a compte: what is owed and when, what is announced and what is new; null outside the scope. */
export async function accueilDuCompte(viewer: Viewer, compteId: string, today: Day, now: Date): Promise<Accueil | null> {
  const values = [...comptesVisibleValues(viewer), compteId, today, lecteurDe(viewer), now]
  const [read] = await prepared<Lu>(viewer, 'accueil', ACCUEIL, values)
  if (!read) return null
  const { solde, dernierReglement, prochaine, documents, demandes, ...rest } = read
  return {
    ...rest,
    solde: exact(solde),
    dernierReglement: dernierReglement && { ...dernierReglement, montant: exact(dernierReglement.montant) },
    prochaine: prochaine && { ...prochaine, montant: exact(prochaine.montant) },
    documents: documents.map(avecPortee),
    demandes: { ...demandes, rows: demandes.rows.map((row) => ({ ...row, updatedAt: new Date(row.updatedAt) })) },
  }
}
