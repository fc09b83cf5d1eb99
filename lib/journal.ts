import 'server-only'
import type { PoolClient } from 'pg'
import type { Origin } from './auth'
import type { Transaction } from './db'
import type { Evenement } from './evenements'

export type Fait = {
  readonly evenement: Evenement
  /** Null: a person's own matter, whatever her agencies. An agency reads only what bears its name. */
  readonly agencyId: string | null
  /** Who did it; null for who holds codes, for a link, for Palier itself. A program has a name and is nobody. */
  readonly acteur: { readonly userId: string | null; readonly nom: string } | null
  /** Whom it is about, if not the actor. */
  readonly sujetId?: string | null
  readonly compteId?: string | null
  readonly origin?: Origin | null
  /** Never a secret, never more of a person than the event needs. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

const ligne = ({ evenement, agencyId, acteur, sujetId, compteId, origin, details }: Fait) => ({
  evenement,
  agencyId,
  acteurId: acteur?.userId ?? null,
  acteur: acteur?.nom ?? '',
  sujetId: sujetId ?? acteur?.userId ?? null,
  compteId: compteId ?? null,
  address: origin?.address.slice(0, 100) ?? '',
  device: origin?.device.slice(0, 300) ?? '',
  details: details ?? {},
})

/** PostgreSQL takes no more than 65 535 values in one statement. */
const A_LA_FOIS = 1000

/** Writes lines of the journal in the transaction of what they tell: undone, it did not happen. Nothing can take them back afterwards. */
export async function noterTous(tx: Transaction, faits: readonly Fait[]): Promise<void> {
  for (let from = 0; from < faits.length; from += A_LA_FOIS)
    await tx.journal.createMany({ data: faits.slice(from, from + A_LA_FOIS).map(ligne) })
}

/** Writes one. */
export const noter = (tx: Transaction, fait: Fait): Promise<void> => noterTous(tx, [fait])

/** Writes one within a transaction of plain SQL. */
export async function noterPar(client: Pick<PoolClient, 'query'>, fait: Fait): Promise<void> {
  const { evenement, agencyId, acteurId, acteur, sujetId, compteId, address, device, details } = ligne(fait)
  await client.query(
    `insert into journal (evenement, agency_id, acteur_id, acteur, sujet_id, compte_id, address, device, details)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [evenement, agencyId, acteurId, acteur, sujetId, compteId, address, device, JSON.stringify(details)],
  )
}
