import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import type { EtatPrelevement } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import type { Viewer } from '../viewer-kinds'
import { RIB } from './rib-lu'

export type VirementDuCompte = {
  readonly residence: string
  readonly numero: string
  /** Null where the agency hides them, or has not published them. */
  readonly titulaire: string | null
  readonly iban: string | null
  readonly bic: string | null
  readonly prelevement: EtatPrelevement
  /** Of that day; due by the co-owner when it is positive. */
  readonly solde: Cents
  /** The next call that is not due yet. */
  readonly prochain: { readonly libelle: string; readonly exigibleLe: Day; readonly montant: Cents } | null
}

/** $4 the day. */
const VIREMENT = `
  select i.nom as residence, c.numero, c.prelevement, ${RIB},
    (select coalesce(sum(e.debit - e.credit), 0)::text from ecriture e
      where e.compte_id = c.id and e.withdrawn_at is null and e.date_comptable <= $4) as solde,
    (select to_json(x) from (
      select min(p.libelle) as libelle, p.exigible_le as "exigibleLe", sum(p.montant)::text as montant from appel p
      where p.compte_id = c.id and p.withdrawn_at is null and p.exigible_le > $4
      group by p.exigible_le order by p.exigible_le limit 1) x) as prochain
  from compte c join agency a on a.id = c.agency_id join immeuble i on i.id = c.immeuble_id and i.withdrawn_at is null
  where c.id = $3 and c.role = 'COPROPRIETAIRE' and ${COMPTES_VISIBLE_SQL}`

type Lu = Omit<VirementDuCompte, 'solde' | 'prochain'> & {
  readonly solde: string
  readonly prochain: { readonly libelle: string; readonly exigibleLe: Day; readonly montant: string } | null
}

const exact = (text: string) => cents(BigInt(text))

/** Where a co-owner pays by transfer and how much there is to pay that day; null outside the scope, and without a residence. */
export async function virementDuCompte(viewer: Viewer, compteId: string, today: Day): Promise<VirementDuCompte | null> {
  const [read] = await prepared<Lu>(viewer, 'virement', VIREMENT, [...comptesVisibleValues(viewer), compteId, today])
  if (!read) return null
  const { solde, prochain, ...rest } = read
  return { ...rest, solde: exact(solde), prochain: prochain && { ...prochain, montant: exact(prochain.montant) } }
}
