import 'server-only'
import type { Origin } from '../auth'
import { house } from '../db'
import { Refusal } from '../refusal'
import { sansVerification } from '../sessions/freins'
import type { ClientViewer } from '../viewer-kinds'
import { type Codes, REFUSES, reconnaitreCodes } from './codes'
import { associer } from './fusion'

/** « Ajouter un compte »: what the codes of another letter open goes to the login that is signed in. @throws Refusal */
export async function ajouterUnCompte(viewer: ClientViewer, codes: Codes, origin: Origin, humain = sansVerification): Promise<void> {
  const code = await reconnaitreCodes(codes, origin, humain)
  await house.$transaction(async (tx) => {
    // Made anew, or used, since they were checked, they are other codes.
    const still: unknown[] =
      await tx.$queryRaw`select 1 from code where id = ${code.id}::uuid and hash = ${code.hash} and used_at is null for update`
    if (!still.length) throw new Refusal(REFUSES)
    await associer(tx, code, viewer, origin)
  })
}
