import 'server-only'
import { now } from '../clock'
import { house, type Transaction } from '../db'
import { empreinte, nouveau } from '../jeton'
import { noter } from '../journal'
import { LINK_SECONDS } from '../throttle'

// The token is bound to the address it was sent to: a login whose address has changed since is not opened by it.
const USAGE = 'mot-de-passe:'
const identifier = (email: string) => USAGE + email

const valable = (jeton: string) => ({ token: empreinte(jeton), identifier: { startsWith: USAGE }, expires: { gt: now() } })

/**
 * Makes the token of a new link; the links made before open nothing any more.
 * @returns null when the mail is no longer to be sent: another has taken its place, or the login is gone.
 */
export function nouveauJeton(email: string, courrierId: string): Promise<string | null> {
  return house.$transaction(async (tx) => {
    // Two mails made at once: the second waits here, then finds what the first has done.
    const [locked] = await tx.$queryRaw<{ id: string }[]>`select id from "user" where email = ${email} for update`
    const due = await tx.courrierPersonnel.count({ where: { id: courrierId } })
    if (!locked || !due) return null
    const jeton = nouveau()
    await tx.verificationToken.deleteMany({ where: { OR: [{ identifier: identifier(email) }, { expires: { lt: now() } }] } })
    await tx.verificationToken.create({
      data: { identifier: identifier(email), token: empreinte(jeton), expires: new Date(now().getTime() + LINK_SECONDS * 1000) },
    })
    await noter(tx, { evenement: 'mot-de-passe-oublie', agencyId: null, acteur: null, sujetId: locked.id })
    return jeton
  })
}

/** Whose link it is, while it is valid. Reading it does not use it: mail scanners open links before people do. */
export async function porteurDuJeton(jeton: string): Promise<{ id: string; email: string } | null> {
  const row = await house.verificationToken.findFirst({ where: valable(jeton), select: { identifier: true } })
  return row && house.user.findUnique({ where: { email: row.identifier.slice(USAGE.length) }, select: { id: true, email: true } })
}

/** Uses a link. @returns false for all but the first who does. */
export const consommer = async (tx: Transaction, jeton: string): Promise<boolean> =>
  (await tx.verificationToken.deleteMany({ where: valable(jeton) })).count === 1

/** Takes back the links that were sent to this address. */
export const retirerLesJetons = async (tx: Transaction, email: string): Promise<void> => {
  await tx.verificationToken.deleteMany({ where: { identifier: identifier(email) } })
}
