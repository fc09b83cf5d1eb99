import 'server-only'
import { redirect } from 'next/navigation'
import { type Codes, openCodeSession, REFUSES } from '@/lib/acces/codes'
import { entrerParCodes } from '@/lib/acces/navigateur'
import type { Origin } from '@/lib/auth'
import { cheminInterne } from '@/lib/domain/chemin'
import { Refusal } from '@/lib/refusal'

/** Signs in by the codes of a letter, typed where an address was expected (manuals Gimiweb and CRYPTO: one form). */
export async function entrerAvecDesCodes(codes: Codes, origin: Origin, retour: string, humain: () => Promise<void>): Promise<never> {
  const session = await openCodeSession(codes, origin, humain).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.message !== REFUSES) throw error
    throw new Refusal(`${REFUSES} Si c’est une adresse électronique, il y manque « @ ».`)
  })
  await entrerParCodes(session)
  redirect(cheminInterne(retour) ?? '/')
}
