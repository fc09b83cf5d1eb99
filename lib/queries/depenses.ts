import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import type { Exercice } from '../domain/exercice'
import { type Cents, cents } from '../domain/money'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { depensesOuvertesSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'

/** TTC, of which TVA; déductible and récupérable as the agency's software says them. */
export type Montants<Montant = Cents> = {
  readonly montant: Montant
  readonly tva: Montant
  readonly deductible: Montant
  readonly recuperable: Montant
}

/** `facture`: the id of the expense, where its invoice was published too. */
export type LigneDeDepense = Montants & { readonly date: Day; readonly libelle: string; readonly facture: string | null }
export type CompteDeCharges = Montants & { readonly compte: string; readonly libelle: string; readonly lignes: readonly LigneDeDepense[] }
export type DepensesDeLaCle = Montants & { readonly code: string; readonly libelle: string; readonly comptes: readonly CompteDeCharges[] }

export type Depenses = {
  readonly immeuble: string
  /** The open ones, the latest first. */
  readonly exercices: readonly Exercice[]
  /** The one on show; null while none is open. */
  readonly exercice: Exercice | null
  readonly total: Montants
  readonly cles: readonly DepensesDeLaCle[]
}

type Quatre = readonly [montant: string, tva: string, deductible: string, recuperable: string]

type Lu = Pick<Depenses, 'immeuble' | 'exercices' | 'exercice'> & {
  readonly total: Quatre
  readonly cles: readonly (readonly [
    code: string,
    libelle: string,
    total: Quatre,
    comptes: readonly (readonly [
      compte: string,
      libelle: string,
      total: Quatre,
      lignes: readonly (readonly [date: Day, libelle: string, facture: string | null, montants: Quatre])[],
    ])[],
  ])[]
}

const quatre = (of: (column: string) => string) =>
  `json_build_array(${['montant', 'tva', 'deductible', 'recuperable'].map((column) => `${of(column)}::text`).join(', ')})`
const SOMMES = quatre((column) => `coalesce(sum(${column}), 0)`)

/** An exercice that the assemblée has approved is closed, and its expenses are no longer shown (manual Crypto, « Liste des dépenses »). $4 the day, $5 the code asked for. */
const DEPENSES = `
  with r as (
    select i.id, i.nom from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
    where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL} and ${depensesOuvertesSql('$4')}),
  x as (select e.id, e.code, e.debut, e.fin from exercice e join r on e.immeuble_id = r.id where e.withdrawn_at is null and not e.cloture),
  choisi as (
    select * from x order by (code is not distinct from $5) desc,
      exists (select 1 from depense d where d.exercice_id = x.id and d.withdrawn_at is null) desc,
      ($4 between debut and fin) desc, debut <= $4 desc, debut desc limit 1),
  d as (
    select k.code, k.libelle as cle, d.compte, d.libelle_compte, d.date, d.reference, d.libelle, case when d.facture is not null then d.id end as facture, d.montant, d.tva, d.deductible, d.recuperable
    from depense d join choisi on d.exercice_id = choisi.id join cle k on k.id = d.cle_id where d.withdrawn_at is null),
  par_compte as (
    select code, cle, compte, json_build_array(compte, max(libelle_compte), ${SOMMES},
      json_agg(json_build_array(date, libelle, facture, ${quatre((column) => column)}) order by date, reference)) as detail
    from d group by code, cle, compte),
  par_cle as (select code, ${SOMMES} as sommes from d group by code)
  select r.nom as immeuble,
    coalesce((select json_agg(json_build_object('code', code, 'debut', debut, 'fin', fin) order by debut desc, code) from x), '[]') as exercices,
    (select json_build_object('code', code, 'debut', debut, 'fin', fin) from choisi) as exercice,
    (select ${SOMMES} from d) as total,
    coalesce((select json_agg(json_build_array(y.code, y.cle, (select s.sommes from par_cle s where s.code = y.code), y.comptes) order by y.code)
      from (select code, cle, json_agg(detail order by compte) as comptes from par_compte group by code, cle) y), '[]') as cles
  from r`

const exact = (text: string) => cents(BigInt(text))
const montants = ([montant, tva, deductible, recuperable]: Quatre): Montants => ({
  ...{ montant: exact(montant), tva: exact(tva) },
  ...{ deductible: exact(deductible), recuperable: exact(recuperable) },
})

/**
 * The expenses of an open exercice of the residence, by clé and account, with their totals; null outside the scope and for whom they are not open.
 * @param code the exercice that is asked for; of none, or one that is not open: of those that have expenses,
 * if any, the current one, else the latest that has begun.
 */
export async function depensesDeLaResidence(viewer: Viewer, compteId: string, today: Day, code: string | null): Promise<Depenses | null> {
  const [read] = await prepared<Lu>(viewer, 'depenses', DEPENSES, [...comptesVisibleValues(viewer), compteId, today, code])
  if (!read) return null
  return {
    ...{ immeuble: read.immeuble, exercices: read.exercices, exercice: read.exercice, total: montants(read.total) },
    cles: read.cles.map(([code, libelle, total, comptes]) => ({
      ...{ code, libelle, ...montants(total) },
      comptes: comptes.map(([compte, libelle, total, lignes]) => ({
        ...{ compte, libelle, ...montants(total) },
        lignes: lignes.map(([date, libelle, facture, chiffres]) => ({ date, libelle, facture, ...montants(chiffres) })),
      })),
    })),
  }
}

/** The expenses are those that the list above shows: of a residence of the viewer, open to him, of an open exercice. $4 the day. */
const FACTURE = `
  select d.facture as hash, d.facture_nom as nom, d.facture_taille as taille, d.facture_mime as mime
  from depense d join exercice e on e.id = d.exercice_id and e.withdrawn_at is null and not e.cloture
  where d.id = $3 and d.withdrawn_at is null and d.facture is not null and exists (
    select 1 from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
    where c.immeuble_id = e.immeuble_id and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL} and ${depensesOuvertesSql('$4')})`

/** The stored invoice of an expense; null where the viewer would not be shown the expense, or it has none. */
export async function factureDeLaDepense(viewer: Viewer, depenseId: string, today: Day) {
  type Facture = { readonly hash: string; readonly nom: string; readonly taille: number; readonly mime: string }
  const [read] = await prepared<Facture>(viewer, 'facture', FACTURE, [...comptesVisibleValues(viewer), depenseId, today])
  return read ?? null
}
