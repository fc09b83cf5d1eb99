import 'server-only'
import { prepared } from '../db'
import type { Day } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import type { LigneDeRegularisation, RegularisationPubliee } from '../domain/regularisation'
import type { UsageBail } from '../prisma/enums'
import { COMPTES_VISIBLE_SQL, comptesVisibleValues } from '../scope'
import { BAIL_DU_LOCATAIRE_SQL } from '../scope-gerance'
import type { Viewer } from '../viewer-kinds'

export type Regularisation = RegularisationPubliee & {
  readonly id: string
  /** Null while the lease is not published. */
  readonly usage: UsageBail | null
}

type LigneLue = Omit<LigneDeRegularisation, 'depense' | 'part'> & { readonly depense: string | null; readonly part: string }
type Lue = {
  readonly id: string
  readonly debut: Day
  readonly fin: Day
  readonly provisions: string
  readonly arreteeLe: Day | null
  readonly usage: UsageBail | null
  readonly lignes: readonly LigneLue[]
}

/** $4 one of them, or null for all. */
const REGULARISATIONS = `
  with c as materialized (select c.* from compte c where c.id = $3 and c.role = 'LOCATAIRE' and ${COMPTES_VISIBLE_SQL})
  select r.id, r.debut::text, r.fin::text, r.provisions::text, r.arretee_le::text as "arreteeLe",
    (select b.usage from (select c.agency_id, c.bail, c.role) c ${BAIL_DU_LOCATAIRE_SQL}) as usage,
    coalesce((select json_agg(json_build_object('nature', n.nature, 'depense', n.depense::text, 'methode', n.methode, 'part', n.part::text)
      order by n.reference) from regularisation_ligne n where n.regularisation_id = r.id and n.withdrawn_at is null), '[]') as lignes
  from c join regularisation r on r.compte_id = c.id and r.withdrawn_at is null and ($4::uuid is null or r.id = $4)
  order by r.fin desc, r.reference desc`

const exact = (text: string): Cents => cents(BigInt(text))

const lue = ({ provisions, lignes, ...rest }: Lue): Regularisation => ({
  ...rest,
  provisions: exact(provisions),
  lignes: lignes.map(({ depense, part, ...ligne }) => ({ ...ligne, part: exact(part), depense: depense === null ? null : exact(depense) })),
})

const lues = (viewer: Viewer, compteId: string, id: string | null) =>
  prepared<Lue>(viewer, 'regularisations', REGULARISATIONS, [...comptesVisibleValues(viewer), compteId, id])

/** The yearly accounts of a tenant’s charges, the latest first; none outside the scope. */
export const regularisationsDuCompte = async (viewer: Viewer, compteId: string): Promise<Regularisation[]> =>
  (await lues(viewer, compteId, null)).map(lue)

/** One of them; null outside the scope. */
export async function regularisationDuCompte(viewer: Viewer, compteId: string, id: string): Promise<Regularisation | null> {
  const [found] = await lues(viewer, compteId, id)
  return found ? lue(found) : null
}
