import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import { periodeCouverte, type Terme } from '../domain/quittance'
import type { EtatPreavis } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { BAIL_DU_LOCATAIRE_SQL } from '../scope-gerance'
import type { Viewer } from '../viewer-kinds'

export type TermeDuLocataire = Terme & { readonly id: string }

export type AccueilDuLocataire = {
  readonly logement: { readonly immeuble: string; readonly ville: string; readonly lot: string; readonly nature: string } | null
  readonly preavisLe: Day | null
  readonly departLe: Day | null
  /** The last ones, and those before that are owed; the latest first. */
  readonly termes: readonly TermeDuLocataire[]
  /** The last day of the latest certificate of insurance. */
  readonly assureJusquAu: Day | null
  readonly preavis: { readonly etat: EtatPreavis; readonly fin: Day } | null
}

type TermeLu = {
  readonly id: string
  readonly periode: Day
  readonly loyer: string
  readonly charges: string
  readonly paye: string
  readonly exigibleLe: Day | null
}
type BailLu = { readonly debut: Day; readonly fin: Day | null; readonly mois: 1 | 3 }
type Lu = Omit<AccueilDuLocataire, 'termes'> & { readonly bail: BailLu | null; readonly termes: readonly TermeLu[] }

const DERNIERS = 4

const ACCUEIL = `
  with c as materialized (select c.* from compte c where c.id = $3 and c.role = 'LOCATAIRE' and ${COMPTES_VISIBLE_SQL}),
  q as materialized (select q.* from c join quittance q on q.compte_id = c.id and q.withdrawn_at is null)
  select c.preavis_le::text as "preavisLe", c.depart_le::text as "departLe",
    b.bail, b.logement,
    coalesce((select json_agg(json_build_object('id', x.id, 'periode', x.periode, 'loyer', x.loyer::text, 'charges', x.charges::text,
        'paye', x.paye::text, 'exigibleLe', x.exigible_le) order by x.periode desc, x.reference)
      from (select * from (select * from q order by q.periode desc, q.reference limit ${DERNIERS}) d
        union select * from q where q.paye < q.loyer + q.charges) x), '[]') as termes,
    (select max(a.jusqu_au)::text from attestation a where a.compte_id = c.id) as "assureJusquAu",
    (select json_build_object('etat', p.etat, 'fin', coalesce(p.fin_retenue, p.fin)) from preavis p
      where p.compte_id = c.id and p.etat in ('DEPOSE', 'CONFIRME') order by p.created_at desc limit 1) as preavis
  from c left join lateral (
    select json_build_object('debut', b.debut, 'fin', b.fin, 'mois', case b.periodicite when 'TRIMESTRIELLE' then 3 else 1 end) as bail,
      json_build_object('immeuble', i.nom, 'ville', i.ville, 'lot', l.numero, 'nature', l.nature) as logement
    from (select c.*) c ${BAIL_DU_LOCATAIRE_SQL} limit 1) b on true`

const exact = (text: string): Cents => cents(BigInt(text))

/** What matters now to a tenant: what is due, his papers, his insurance, his notice; null outside the scope. */
export async function accueilDuLocataire(viewer: Viewer, compteId: string): Promise<AccueilDuLocataire | null> {
  const [read] = await prepared<Lu>(viewer, 'accueil-locataire', ACCUEIL, [...comptesVisibleValues(viewer), compteId])
  if (!read) return null
  const { bail, termes, ...rest } = read
  return {
    ...rest,
    termes: termes.map(({ id, periode, loyer, charges, paye, exigibleLe }) => {
      const mois = bail?.mois ?? 1
      // The end that a lease has in writing is no end as long as the tenant is there (loi 89-462, article 10).
      const jours = periodeCouverte(periode, mois, bail?.debut ?? periode, null, read.departLe) ?? { debut: periode, fin: periode }
      const { debut, fin } = jours
      return { id, periode, mois, debut, fin, loyer: exact(loyer), charges: exact(charges), paye: exact(paye), exigibleLe }
    }),
  }
}
