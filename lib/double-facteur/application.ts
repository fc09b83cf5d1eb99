import 'server-only'
import { z } from 'zod'
import type { Origin } from '../auth'
import { now } from '../clock'
import { Refusal } from '../refusal'
import { seal, unseal } from '../secret'
import { type Ajout, ajouterFacteur, type Qui, retirerFacteur } from './changer'
import { scellerSecret } from './facteurs'
import { adresseOtp, nouveauSecret, qrCode, secretEnGroupes, verifierCode } from './totp'

const PREPARATION_MS = 30 * 60_000

// The new secret is in the page of who sets it up, and nowhere else until a code has proved that the application has it.
const usage = ({ userId, sessionId }: Qui) => `totp-a-activer:${userId}:${sessionId}`
const prepare = z.object({ secret: z.string(), until: z.number() })

export type Preparation = {
  readonly scelle: string
  /** Of the QR code: the source of an <img>. */
  readonly image: string
  /** For who cannot scan it. */
  readonly cle: string
}

export function preparerApplication(qui: Qui & { readonly email: string; readonly emetteur: string }): Preparation {
  const secret = nouveauSecret()
  const until = now().getTime() + PREPARATION_MS
  return {
    scelle: seal(JSON.stringify({ secret, until }), usage(qui)),
    image: qrCode(adresseOtp(secret, qui.emetteur, qui.email)),
    cle: secretEnGroupes(secret),
  }
}

function secretPrepare(scelle: string, qui: Qui): string {
  const opened = unseal(scelle, usage(qui))
  const { data } = prepare.safeParse(opened && JSON.parse(opened))
  if (!data || data.until < now().getTime()) throw new Refusal('Cette page a vieilli : recommencez avec un nouveau QR code.')
  return data.secret
}

/** Puts an application in use, or another in its place. @throws Refusal, at `code`. */
export async function activerApplication(qui: Qui, scelle: string, code: string, origin: Origin): Promise<Ajout> {
  const secret = secretPrepare(scelle, qui)
  const at = now()
  const pas = verifierCode(secret, code, null, at)
  if (pas === null)
    throw new Refusal(
      'Ce code ne correspond pas. Vérifiez l’heure de votre téléphone, puis saisissez le code qu’il affiche maintenant.',
      'code',
    )
  const change = { evenement: 'totp-active', courrier: 'double-verification-activee' } as const
  return ajouterFacteur(qui, change, origin, async (tx) => {
    const data = { totpSecret: scellerSecret(secret, qui.userId), totpEnabledAt: at, totpLastStep: pas }
    await tx.user.update({ where: { id: qui.userId }, data })
  })
}

/** @returns false when there is none. @throws Refusal when it is the last factor of staff. */
export function retirerApplication(qui: Qui, origin: Origin): Promise<boolean> {
  const change = { evenement: 'totp-retire', courrier: 'double-verification-retiree' } as const
  return retirerFacteur(qui, change, origin, async (tx) => {
    const none = { totpSecret: null, totpEnabledAt: null, totpLastStep: null }
    return (await tx.user.updateMany({ where: { id: qui.userId, totpEnabledAt: { not: null } }, data: none })).count === 1
  })
}
