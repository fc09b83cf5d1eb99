import 'server-only'
import { prepared } from '../db'
import { byNumero } from '../domain/bien'
import {
  type ExerciceDeCharges,
  type ExerciceLu,
  type MontantDePoste,
  natureDesChiffres,
  type PartDeCle,
  postesDe,
} from '../domain/charges'
import type { Day } from '../domain/day'
import type { Exercice } from '../domain/exercice'
import { cents } from '../domain/money'
import { parseTantiemes, type Tantiemes } from '../domain/tantiemes'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { depensesOuvertesSql } from '../scope-publie'
import type { Viewer } from '../viewer-kinds'

export type Charges = { readonly immeuble: string; readonly depensesOuvertes: boolean; readonly exercices: readonly ExerciceDeCharges[] }

type LigneLue = readonly [cle: string, compte: string, libelle: string, montant: string]
type Lu = {
  readonly immeuble: string
  readonly depensesOuvertes: boolean
  readonly cles: Readonly<Record<string, readonly (readonly [numero: string, tantiemes: string])[]>>
  readonly miens: readonly (readonly [numero: string, debut: Day | null, fin: Day | null])[]
  readonly exercices: readonly (Exercice & {
    readonly cloture: boolean
    readonly depenses: readonly LigneLue[]
    readonly budget: readonly LigneLue[]
  })[]
}

const DERNIERS = 5

/** Provisions (fonds de travaux 105, works voted 102…) are no charges: plan comptable, class 1. */
const CHARGES = (alias: string) => `${alias}.withdrawn_at is null and ${alias}.compte not like '1%'`

const parPoste = (select: string) =>
  `coalesce((select json_agg(json_build_array(cle, compte, libelle, montant::text) order by compte, cle) from (${select}) x), '[]')`

/**
 * Sums by clé and account, never a line. Accounts that the assemblée has approved (`cloture`) are every co-owner's, as what it voted is;
 * what is spent of an open exercice is for whom the expenses are open. $4 the day.
 */
const CHARGES_DE_LA_RESIDENCE = `
  with r as (
    select c.id, i.id as immeuble_id, i.nom, ${depensesOuvertesSql('$4')} as ouvertes
    from compte c join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
    where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL})
  select r.nom as immeuble, r.ouvertes as "depensesOuvertes",
    coalesce((select json_object_agg(k.code, coalesce((
        select json_agg(json_build_array(l.numero, s.tantiemes::text)) from tantieme s join lot l on l.id = s.lot_id
        where s.cle_id = k.id and s.withdrawn_at is null and l.withdrawn_at is null), '[]'))
      from cle k where k.immeuble_id = r.immeuble_id), '{}') as cles,
    coalesce((select json_agg(json_build_array(l.numero, p.debut, p.fin)) from propriete p join lot l on l.id = p.lot_id
      where p.compte_id = r.id and l.immeuble_id = r.immeuble_id and p.withdrawn_at is null and l.withdrawn_at is null), '[]') as miens,
    coalesce((select json_agg(json_build_object('code', e.code, 'debut', e.debut, 'fin', e.fin, 'cloture', e.cloture,
        'depenses', case when e.cloture or r.ouvertes then ${parPoste(`
          select k.code as cle, d.compte, max(d.libelle_compte) as libelle, sum(d.montant) as montant
          from depense d join cle k on k.id = d.cle_id where d.exercice_id = e.id and ${CHARGES('d')} group by k.code, d.compte`)} else '[]' end,
        'budget', ${parPoste(`
          select k.code as cle, b.compte, b.libelle, b.montant
          from budget b join cle k on k.id = b.cle_id where b.exercice_id = e.id and ${CHARGES('b')}`)}) order by e.debut, e.code)
      from (select * from exercice e where e.immeuble_id = r.immeuble_id and e.withdrawn_at is null
        order by e.debut desc, e.code limit ${DERNIERS}) e), '[]') as exercices
  from r`

const lignes = (read: readonly LigneLue[]): MontantDePoste[] =>
  read.map(([cle, compte, libelle, montant]) => ({ cle, compte, libelle, montant: cents(BigInt(montant)) }))

/** A lot counts for who has it on the last day of the exercice, or today while it goes on. */
function lotsAu({ cles, miens }: Lu, jour: Day) {
  const owned = new Set(
    miens.filter(([, debut, fin]) => (debut === null || debut <= jour) && (fin === null || jour <= fin)).map(([numero]) => numero),
  )
  const lotsDe = (cle: string): PartDeCle[] =>
    (cles[cle] ?? [])
      .map(([numero, part]) => ({ numero, tantiemes: parseTantiemes(part) ?? (0 as Tantiemes), mien: owned.has(numero) }))
      .toSorted(byNumero)
  return { lotsDe, aucun: owned.size === 0 }
}

function exerciceDeCharges(read: Lu, { code, debut, fin, cloture, ...rest }: Lu['exercices'][number], today: Day): ExerciceDeCharges {
  const lu: ExerciceLu = { code, debut, fin, cloture, depenses: lignes(rest.depenses), budget: lignes(rest.budget) }
  const { lotsDe, aucun } = lotsAu(read, fin < today ? fin : today)
  const postes = (of: readonly MontantDePoste[]) => postesDe(of, lotsDe).map((poste) => (aucun ? { ...poste, part: null } : poste))
  const nature = natureDesChiffres(lu, today)
  const budget = postes(lu.budget)
  return { code, debut, fin, nature, budget, postes: nature === 'BUDGET' ? budget : postes(lu.depenses) }
}

/** The charges of the residence by exercice, the oldest first, and by account: spent, or voted where that is not known; null outside the scope. */
export async function chargesDeLaResidence(viewer: Viewer, compteId: string, today: Day): Promise<Charges | null> {
  const [read] = await prepared<Lu>(viewer, 'charges', CHARGES_DE_LA_RESIDENCE, [...comptesVisibleValues(viewer), compteId, today])
  if (!read) return null
  const exercices = read.exercices.map((exercice) => exerciceDeCharges(read, exercice, today)).filter(({ postes }) => postes.length > 0)
  return { immeuble: read.immeuble, depensesOuvertes: read.depensesOuvertes, exercices }
}
