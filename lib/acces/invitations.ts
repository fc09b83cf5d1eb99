import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { house, type Transaction } from '../db'
import { empreinte, nouveau } from '../jeton'
import { noter } from '../journal'
import { accepter } from '../mot-de-passe/accepter'
import { hashPassword } from '../password'
import { Refusal } from '../refusal'
import type { ClientViewer } from '../viewer-kinds'
import { uneALaFois } from './une-a-la-fois'

const JOURS = 7
export const finDUneInvitation = (): Date => new Date(now().getTime() + JOURS * 24 * 3600 * 1000)

/** Neither accepted nor withdrawn; perhaps expired. */
export const EN_ATTENTE = { acceptedAt: null, revokedAt: null } as const
const valable = (jeton: string) => ({ ...EN_ATTENTE, jeton: empreinte(jeton), expires: { gt: now() } })

/** Makes the token of a link, in the place of the one before; null when its mail is no longer to be sent. */
export const nouveauLienDInvitation = (id: string, courrierId: string) =>
  house.$transaction(async (tx) => {
    const jeton = nouveau()
    const due = await tx.courrierPersonnel.count({ where: { id: courrierId } })
    const data = { jeton: empreinte(jeton), expires: finDUneInvitation() }
    const [faite] = due ? await tx.invitation.updateManyAndReturn({ where: { id, ...EN_ATTENTE }, data, select: { role: true } }) : []
    return faite ? { jeton, role: faite.role } : null
  })

/** What a link offers, while it is valid. Reading it does not use it: mail scanners open links before people do. */
export async function invitationDuJeton(jeton: string) {
  const found = await house.invitation.findFirst({
    where: valable(jeton),
    select: {
      agencyId: true,
      email: true,
      nom: true,
      role: true,
      metiers: true,
      agency: { select: { nom: true, accent: true, logo: true } },
    },
  })
  if (!found) return null
  const person = await house.user.findUnique({ where: { email: found.email }, select: { passwordHash: true } })
  /** Somebody signs in with this address already: she does it once more, and chooses no other password here. */
  return { ...found, connue: Boolean(person?.passwordHash) }
}

export type InvitationLue = NonNullable<Awaited<ReturnType<typeof invitationDuJeton>>>

/** Uses a link for one person. @returns false for all but the first who does. */
async function entrer(tx: Transaction, jeton: string, { agencyId, role, metiers, nom }: InvitationLue, userId: string, origin: Origin) {
  const { count } = await tx.invitation.updateMany({ where: valable(jeton), data: { acceptedAt: now(), jeton: null } })
  if (!count) return false
  const place = { role, metiers, closedAt: null }
  await tx.staff.upsert({
    where: { agencyId_userId: { agencyId, userId } },
    create: { agencyId, userId, ...place },
    update: place,
  })
  await tx.user.updateMany({ where: { id: userId, name: null }, data: { name: nom } })
  // The link was read in the mailbox: the address is proved too.
  await tx.user.updateMany({ where: { id: userId, emailVerified: null }, data: { emailVerified: now() } })
  // A client's session lasts a month and asks for no second factor: staff sign in as staff.
  await tx.session.updateMany({ where: { userId, closedAt: null }, data: { closedAt: now() } })
  await noter(tx, { evenement: 'invitation-acceptee', agencyId, acteur: { userId, nom }, origin, details: { role } })
  return true
}

/**
 * Accepts for an address that has no password yet, and sets it.
 * @returns false for a link that is used, expired, withdrawn or altered.
 * @throws Refusal for a password that is not accepted: the link stays valid.
 */
export async function accepterEnEntrant(jeton: string, motDePasse: string, confirmation: string, origin: Origin): Promise<boolean> {
  const invitation = await invitationDuJeton(jeton)
  if (!invitation || invitation.connue) return false
  const { email, nom, agencyId } = invitation
  accepter(motDePasse, confirmation, email)
  const passwordHash = await hashPassword(motDePasse)
  return uneALaFois(agencyId, async (tx) => {
    await tx.user.createMany({ data: [{ email, name: nom }], skipDuplicates: true })
    // Never the password of somebody who has one: she may have made it since the page was shown.
    const { count } = await tx.user.updateMany({ where: { email, passwordHash: null }, data: { passwordHash } })
    if (!count) throw new Refusal('Un espace vient d’être ouvert à cette adresse. Rechargez la page pour vous connecter avec lui.')
    const { id } = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
    // Used meanwhile: what was just written is undone.
    if (!(await entrer(tx, jeton, invitation, id, origin)))
      throw new Refusal('Ce lien vient de servir. Connectez-vous avec votre mot de passe.')
    return true
  })
}

/** Accepts for whoever is signed in with the address that was invited. @returns false for anybody else, and for a link that serves no more. */
export async function accepterConnecte(viewer: ClientViewer, jeton: string, origin: Origin): Promise<boolean> {
  const invitation = await invitationDuJeton(jeton)
  if (!invitation || invitation.email !== viewer.email) return false
  return uneALaFois(invitation.agencyId, (tx) => entrer(tx, jeton, invitation, viewer.userId, origin))
}
