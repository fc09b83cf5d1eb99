import 'server-only'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Origin } from '../auth'
import { now } from '../clock'
import { house, type Transaction } from '../db'
import { noter } from '../journal'
import { Refusal } from '../refusal'
import { estConnu } from '../sessions/appareil'
import { noterRefus, type Ouverte, PERSONNE, personne, remplacerSession, verrouiller } from '../sessions/ouvrir'
import { giveBack, take, wait } from '../throttle'
import { clePresentee } from './cle-presentee'
import { lireCodeDeSecours, trouverCode } from './codes-de-secours'
import { codeMontre } from './demonstration'
import { codeJuste, secretDe, TOTP } from './facteurs'

const CODE_FAUX = 'Ce code ne correspond pas, ou il a déjà servi. Attendez le suivant dans votre application, puis saisissez-le.'
const SECOURS_FAUX = 'Ce code de secours ne correspond pas, ou il a déjà servi.'
export const CLE_FAUSSE = 'Cette clé d’accès n’a pas été reconnue. Réessayez, ou choisissez un autre moyen.'
const TROP_TARD = 'Cette connexion a duré trop longtemps ou a été interrompue. Recommencez-la avec votre mot de passe.'

/** A sign-in whose password was right, and which waits for the second factor; null when there is none, or no more. */
export async function connexionEnAttente(sessionId: string) {
  const session = await house.session.findFirst({
    where: { id: sessionId, step: 'SECOND_FACTOR', closedAt: null, expires: { gt: now() } },
    select: {
      id: true,
      user: {
        select: {
          ...PERSONNE,
          ...TOTP,
          passkeys: { select: { credentialId: true, transports: true } },
          codesDeSecours: { where: { usedAt: null } },
        },
      },
    },
  })
  if (!session?.user) return null
  const { passkeys, codesDeSecours, ...user } = session.user
  const secret = secretDe(user)
  return {
    sessionId: session.id,
    qui: personne(user),
    application: secret !== null,
    cles: passkeys,
    secours: codesDeSecours.map(({ id, hash }) => ({ id, hash })),
    /** In the demo alone. */
    codeMontre: codeMontre(secret, now()),
    totp: user,
  }
}

export type Attente = NonNullable<Awaited<ReturnType<typeof connexionEnAttente>>>

async function prendre(...attempts: readonly Promise<number>[]): Promise<void> {
  const seconds = Math.max(...(await Promise.all(attempts)))
  if (seconds > 0) throw new Refusal(`Trop d’essais. Réessayez dans ${wait(seconds)}, ou choisissez un autre moyen.`)
}

/** Who guesses codes with a stolen password exhausts neither the recovery codes of the person, nor her passkeys, nor her own devices. */
async function compterUnCode({ sessionId, qui: { userId, email } }: Attente, { appareil }: Origin): Promise<() => Promise<void>> {
  const known = appareil && (await estConnu(email, appareil))
  const [limit, key] = known
    ? (['second-facteur-appareil', `${userId} ${appareil}`] as const)
    : (['second-facteur-personne', userId] as const)
  await prendre(take('second-facteur-session', sessionId), take(limit, key))
  return () => giveBack(limit, key)
}

async function refuser({ qui }: Attente, origin: Origin, message: string, champ: string): Promise<never> {
  await noterRefus(qui.userId, origin, 'second facteur')
  throw new Refusal(message, champ)
}

/** Uses what was right, once, and opens the session that the other one waited for. */
const ouvrir = (
  { sessionId, qui }: Attente,
  origin: Origin,
  utiliser: (tx: Transaction) => Promise<boolean>,
  faux: Refusal,
): Promise<Ouverte> =>
  house.$transaction(async (tx) => {
    await verrouiller(tx, qui.userId)
    if (!(await utiliser(tx))) throw faux
    const session = await remplacerSession(tx, sessionId, qui, origin)
    if (!session) throw new Refusal(TROP_TARD)
    return session
  })

/** @throws Refusal, at `code`. */
export async function verifierParCode(attente: Attente, typed: string, origin: Origin): Promise<Ouverte> {
  const relacher = await compterUnCode(attente, origin)
  const juste = codeJuste(attente.totp, typed, now())
  if (!juste) return refuser(attente, origin, CODE_FAUX, 'code')
  const { id, totpSecret } = attente.totp
  const notUsed = juste.partage ? {} : { OR: [{ totpLastStep: null }, { totpLastStep: { lt: juste.pas } }] }
  const utiliser = async (tx: Transaction) =>
    (await tx.user.updateMany({ where: { id, totpSecret, ...notUsed }, data: { totpLastStep: juste.pas } })).count === 1
  const session = await ouvrir(attente, origin, utiliser, new Refusal(CODE_FAUX, 'code'))
  await relacher()
  return session
}

/** @throws Refusal, at `secours`. */
export async function verifierParSecours(attente: Attente, typed: string, origin: Origin): Promise<Ouverte> {
  if (!lireCodeDeSecours(typed)) throw new Refusal('Un code de secours a douze signes, en trois groupes de quatre.', 'secours')
  await prendre(take('second-facteur-session', attente.sessionId), take('secours-adresse', origin.address))
  const id = await trouverCode(typed, attente.secours)
  if (!id) return refuser(attente, origin, SECOURS_FAUX, 'secours')
  const { userId, nom, agencyId } = attente.qui
  return ouvrir(
    attente,
    origin,
    async (tx) => {
      const { count } = await tx.codeSecours.updateMany({ where: { id, userId, usedAt: null }, data: { usedAt: now() } })
      if (count) await noter(tx, { evenement: 'code-de-secours-utilise', agencyId, acteur: { userId, nom }, origin })
      return count === 1
    },
    new Refusal(SECOURS_FAUX, 'secours'),
  )
}

/** @throws Refusal. */
export async function verifierParCle(attente: Attente, response: AuthenticationResponseJSON, origin: Origin): Promise<Ouverte> {
  const cle = await clePresentee('verification', attente.qui.userId, response)
  if (!cle) return refuser(attente, origin, CLE_FAUSSE, 'cle')
  return ouvrir(attente, origin, cle.utiliser, new Refusal(CLE_FAUSSE, 'cle'))
}
