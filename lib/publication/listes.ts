import 'server-only'
import type { PoolClient } from 'pg'
import { enqueueManyBy } from '@/lib/jobs'
import type { FileReport } from './report'
import type { Run } from './run'

/** What a list of co-owners shows comes from these. */
const MONTRE = /^(tiers|immeubles|lots|cles|tantiemes|comptes|proprietes|conseil_syndical|fonds_travaux)\./

/** Has the lists of co-owners looked over, where the agency keeps some, once what is under way is there. */
export async function revoirLesListes(client: PoolClient, agencyId: string): Promise<void> {
  const { rowCount } = await client.query('select from agency where id = $1 and liste_classeur_id is not null', [agencyId])
  if (rowCount) await enqueueManyBy(client, 'listes', [{ agencyId }])
}

/** The same after a publication that changed something that they show. */
export async function demanderLesListes(client: PoolClient, { agencyId }: Run, files: readonly FileReport[]): Promise<void> {
  if (files.some(({ file, added, changed, withdrawn }) => MONTRE.test(file) && added + changed + withdrawn > 0)) {
    await revoirLesListes(client, agencyId)
  }
}
