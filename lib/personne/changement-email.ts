import 'server-only'
import type { Origin } from '../auth'
import { wait } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house, type Transaction } from '../db'
import { normaliseEmail, refusDeLAdresse } from '../domain/email'
import { empreinte, nouveau } from '../jeton'
import { noter } from '../journal'
import { confirmerMotDePasse } from '../mot-de-passe/confirmer'
import { retirerLesJetons } from '../mot-de-passe/jetons'
import { Prisma } from '../prisma/client'
import { Refusal } from '../refusal'
import { verrouiller } from '../sessions/ouvrir'
import { take } from '../throttle'
import type { ClientViewer } from '../viewer-kinds'

const HOUR_MS = 3600 * 1000
/** How long the link at the new address applies the change. */
export const VALIDITE_HEURES = 24
/** How long the old address may object to it, also once it is done. */
export const OPPOSITION_JOURS = 7

type Saisie = { readonly adresse: string; readonly adresseBis: string; readonly motDePasse: string }

/**
 * Asks for a new address of the login: a link goes there, and a way to object goes to the old one. Nothing changes before the link is
 * followed. The answer is the same for an address that already has a login: its mailbox is told, not who asks.
 * @throws Refusal, by field.
 */
export async function demanderChangement(viewer: ClientViewer, saisie: Saisie, origin: Origin): Promise<string> {
  const { userId, email, nom } = viewer
  const nouvelle = normaliseEmail(saisie.adresse)
  const refus = refusDeLAdresse(saisie.adresse)
  if (refus) throw new Refusal(refus, 'adresse')
  if (nouvelle !== normaliseEmail(saisie.adresseBis)) throw new Refusal('Les deux adresses ne sont pas les mêmes.', 'adresseBis')
  if (nouvelle === email) throw new Refusal('C’est déjà votre adresse de connexion.', 'adresse')
  await confirmerMotDePasse(viewer, saisie.motDePasse)
  const seconds = await take('changement-email', userId)
  if (seconds > 0) throw new Refusal(`Vous avez demandé plusieurs changements. Réessayez dans ${wait(seconds)}.`)
  await house.$transaction(async (tx) => {
    await tx.changementEmail.deleteMany({ where: { userId, confirmedAt: null, opposedAt: null } })
    const expires = new Date(now().getTime() + VALIDITE_HEURES * HOUR_MS)
    const { id } = await tx.changementEmail.create({ data: { userId, ancienne: email, nouvelle, expires }, select: { id: true } })
    await poster(tx, 'email-nouvelle', nouvelle, id)
    await poster(tx, 'email-ancienne', email, id)
    await noter(tx, { evenement: 'email-demande', agencyId: null, acteur: { userId, nom }, origin })
  })
  return nouvelle
}

const opposable = () => ({ opposedAt: null, createdAt: { gt: new Date(now().getTime() - OPPOSITION_JOURS * 24 * HOUR_MS) } })

/** The link for the new address, made with its mail. Null when it is no longer wanted; `prise` when the address has a login meanwhile. */
export async function lienDeConfirmation(id: string): Promise<{ jeton: string } | 'prise' | null> {
  const demande = await house.changementEmail.findFirst({
    where: { id, confirmedAt: null, opposedAt: null, expires: { gt: now() } },
    select: { nouvelle: true },
  })
  if (!demande) return null
  if (await house.user.findUnique({ where: { email: demande.nouvelle }, select: { id: true } })) return 'prise'
  const jeton = nouveau()
  const { count } = await house.changementEmail.updateMany({ where: { id, confirmedAt: null }, data: { jeton: empreinte(jeton) } })
  return count ? { jeton } : null
}

/** The link of objection for the old address, with where the login would go. */
export async function lienDOpposition(id: string): Promise<{ jeton: string; nouvelle: string } | null> {
  const demande = await house.changementEmail.findFirst({ where: { id, ...opposable() }, select: { nouvelle: true } })
  if (!demande) return null
  const jeton = nouveau()
  await house.changementEmail.updateMany({ where: { id }, data: { opposition: empreinte(jeton) } })
  return { jeton, nouvelle: demande.nouvelle }
}

/** One transaction that gives a login an address: another login may have taken it meanwhile. */
async function siLibre<T>(sinon: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await house.$transaction(work)
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    throw new Refusal(sinon)
  }
}

const confirmable = (userId: string, jeton: string) => ({ userId, jeton: empreinte(jeton), opposedAt: null, expires: { gt: now() } })

/** What the link would do, without doing it: mail programs open links before people do. */
export const changementAConfirmer = ({ userId }: ClientViewer, jeton: string) =>
  house.changementEmail.findFirst({
    where: { ...confirmable(userId, jeton), confirmedAt: null },
    select: { ancienne: true, nouvelle: true },
  })

/**
 * Applies the change, for the person herself, signed in (manual SEMIV 2.3.1): an address mistyped gives its owner nothing.
 * @returns false for a link that is used, expired, altered or another's.
 * @throws Refusal when the address has got a login meanwhile.
 */
export async function confirmerChangement({ userId, email, nom }: ClientViewer, jeton: string, origin: Origin): Promise<boolean> {
  return siLibre('Cette adresse sert maintenant à un autre accès\u00a0: choisissez-en une autre.', async (tx) => {
    const demande = await tx.changementEmail.findFirst({
      where: { ...confirmable(userId, jeton), confirmedAt: null },
      select: { id: true, nouvelle: true },
    })
    if (!demande) return false
    const { count } = await tx.changementEmail.updateMany({
      where: { id: demande.id, confirmedAt: null, opposedAt: null },
      data: { confirmedAt: now(), jeton: null },
    })
    if (!count) return false
    await tx.user.updateMany({ where: { id: userId }, data: { email: demande.nouvelle, emailVerified: now() } })
    await retirerLesJetons(tx, email)
    await noter(tx, { evenement: 'email-change', agencyId: null, acteur: { userId, nom }, origin })
    return true
  })
}

/** What an objection would undo; null when the link is used, expired or altered. */
export const changementOpposable = (jeton: string) =>
  house.changementEmail.findFirst({
    where: { opposition: empreinte(jeton), ...opposable() },
    select: { nouvelle: true, ancienne: true, confirmedAt: true },
  })

/** The second factors that were set up since: by whoever asked for the change, who would still sign in with them. */
async function retirerLesFacteursDepuis(tx: Transaction, userId: string, depuis: Date): Promise<void> {
  await tx.passkey.deleteMany({ where: { userId, createdAt: { gte: depuis } } })
  const none = { totpSecret: null, totpEnabledAt: null, totpLastStep: null }
  await tx.user.updateMany({ where: { id: userId, totpEnabledAt: { gte: depuis } }, data: none })
  const aucun = { id: userId, totpEnabledAt: null, passkeys: { none: {} } }
  await tx.codeSecours.deleteMany({ where: { userId, user: aucun } })
}

/**
 * The old address objects: a change not yet applied never will be; one that was is undone, every session is closed, and the password,
 * which whoever asked for the change knew, no longer opens anything: a link to choose another goes to the old address.
 */
export async function opposer(jeton: string, origin: Origin): Promise<boolean> {
  return siLibre(
    'L’ancienne adresse sert maintenant à un autre accès. Appelez votre agence\u00a0: elle rétablira le vôtre.',
    async (tx) => {
      const demande = await tx.changementEmail.findFirst({
        where: { opposition: empreinte(jeton), ...opposable() },
        select: { id: true, userId: true, ancienne: true, nouvelle: true, confirmedAt: true, createdAt: true },
      })
      if (!demande) return false
      const { id, userId, ancienne, nouvelle, confirmedAt, createdAt } = demande
      await verrouiller(tx, userId)
      const { count } = await tx.changementEmail.updateMany({
        where: { id, opposedAt: null },
        data: { opposedAt: now(), jeton: null, opposition: null },
      })
      if (!count) return false
      // Whatever other change was under way, or came after, was asked by the same hand: its objection would take the login back.
      const memeMain = { OR: [{ confirmedAt: null }, { createdAt: { gte: createdAt } }] }
      const autres = await tx.changementEmail.findMany({ where: { userId, opposedAt: null, ...memeMain }, select: { nouvelle: true } })
      await tx.changementEmail.deleteMany({ where: { userId, opposedAt: null, ...memeMain } })
      if (confirmedAt) {
        await tx.user.updateMany({ where: { id: userId }, data: { email: ancienne, passwordHash: null } })
        await tx.session.updateMany({ where: { userId, closedAt: null }, data: { closedAt: now() } })
        for (const address of [nouvelle, ...autres.map((autre) => autre.nouvelle)]) await retirerLesJetons(tx, address)
        await retirerLesFacteursDepuis(tx, userId, createdAt)
        await poster(tx, 'mot-de-passe-oublie', ancienne)
      }
      await noter(tx, {
        evenement: 'email-oppose',
        agencyId: null,
        acteur: null,
        sujetId: userId,
        origin,
        details: { applique: confirmedAt !== null },
      })
      return true
    },
  )
}
