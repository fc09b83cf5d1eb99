import 'server-only'
import type { Origin } from './auth'
import type { Transaction } from './db'
import type { Evenement } from './labels'

export type Fait = {
  readonly evenement: Evenement
  /** Null: a person's own matter, whatever her agencies. An agency reads only what bears its name. */
  readonly agencyId: string | null
  /** Who did it; null for who holds codes, for a link, for Palier itself. */
  readonly acteur: { readonly userId: string; readonly nom: string } | null
  /** Whom it is about, if not the actor. */
  readonly sujetId?: string | null
  readonly compteId?: string | null
  readonly origin?: Origin | null
  /** Never a secret, never more of a person than the event needs. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes a line of the journal in the transaction of what it tells: undone, it did not happen. Nothing can take it back afterwards. */
export async function noter(tx: Transaction, { evenement, agencyId, acteur, sujetId, compteId, origin, details }: Fait): Promise<void> {
  await tx.journal.createMany({
    data: [
      {
        evenement,
        agencyId,
        acteurId: acteur?.userId ?? null,
        acteur: acteur?.nom ?? '',
        sujetId: sujetId ?? acteur?.userId ?? null,
        compteId: compteId ?? null,
        address: origin?.address.slice(0, 100) ?? '',
        device: origin?.device.slice(0, 300) ?? '',
        details: details ?? {},
      },
    ],
  })
}
