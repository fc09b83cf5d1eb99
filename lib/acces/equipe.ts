import 'server-only'
import { type Origin, wait } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import type { Transaction } from '../db'
import { normaliseEmail, refusDeLAdresse } from '../domain/email'
import { noter } from '../journal'
import type { Metier, StaffRole } from '../prisma/enums'
import { Refusal } from '../refusal'
import { take } from '../throttle'
import type { Administrateur } from '../viewer-kinds'
import { EN_ATTENTE, finDUneInvitation } from './invitations'
import { uneALaFois } from './une-a-la-fois'

/** A team fits on a page; so do those who have not answered. */
const INVITATIONS_EN_ATTENTE = 50

export type Place = { readonly role: StaffRole; readonly metiers: readonly Metier[] }
type Invitation = Place & { readonly email: string; readonly nom: string }

/** One change of the team at a time, by who is still an administrator when its turn comes. */
const changer = <T>({ agencyId, userId }: Administrateur, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  uneALaFois(agencyId, async (tx) => {
    const still = await tx.staff.count({ where: { agencyId, userId, role: 'ADMINISTRATEUR', closedAt: null } })
    if (!still) throw new Refusal('Vous n’êtes plus administrateur de cette agence.')
    return work(tx)
  })

async function moderer(agencyId: string): Promise<void> {
  const seconds = await take('invitation-agence', agencyId)
  if (seconds > 0) throw new Refusal(`Trop d’invitations en une heure. Réessayez dans ${wait(seconds)}.`)
}

const acteur = ({ userId, nom }: Administrateur) => ({ userId, nom })

/** @throws Refusal when the address is on the staff already, or has been invited. */
export async function inviter(viewer: Administrateur, { email: typed, nom, role, metiers }: Invitation, origin: Origin): Promise<void> {
  const { agencyId, userId } = viewer
  const email = normaliseEmail(typed)
  const refus = refusDeLAdresse(typed)
  if (refus) throw new Refusal(refus, 'email')
  await moderer(agencyId)
  await changer(viewer, async (tx) => {
    const place = await tx.staff.findFirst({ where: { agencyId, user: { email } }, select: { closedAt: true } })
    if (place) {
      throw new Refusal(
        place.closedAt ? 'Son accès a été fermé\u00a0: rouvrez-le depuis l’équipe.' : 'Cette personne fait déjà partie de l’équipe.',
        'email',
      )
    }
    if (await tx.invitation.count({ where: { agencyId, email, ...EN_ATTENTE } }))
      throw new Refusal('Une invitation attend déjà à cette adresse\u00a0: renvoyez-la depuis l’équipe.', 'email')
    if ((await tx.invitation.count({ where: { agencyId, ...EN_ATTENTE } })) >= INVITATIONS_EN_ATTENTE)
      throw new Refusal('Trop d’invitations attendent une réponse\u00a0: retirez d’abord celles qui ne servent plus.')
    const { id } = await tx.invitation.create({
      data: { agencyId, email, nom, role, metiers: [...metiers], expires: finDUneInvitation(), createdById: userId },
      select: { id: true },
    })
    await poster(tx, 'invitation', email, id)
    await noter(tx, { evenement: 'invitation', agencyId, acteur: acteur(viewer), origin, details: { nom, role } })
  })
}

/** Sends it again, for seven days from now; the link before opens nothing any more. @returns false when it waits no longer. */
export async function renvoyerInvitation(viewer: Administrateur, id: string, origin: Origin): Promise<boolean> {
  const { agencyId } = viewer
  await moderer(agencyId)
  return changer(viewer, async (tx) => {
    const found = await tx.invitation.findFirst({ where: { id, agencyId, ...EN_ATTENTE }, select: { email: true, nom: true, role: true } })
    if (!found) return false
    const { email, nom, role } = found
    await tx.invitation.update({ where: { id }, data: { jeton: null, expires: finDUneInvitation() } })
    await poster(tx, 'invitation', email, id)
    await noter(tx, { evenement: 'invitation', agencyId, acteur: acteur(viewer), origin, details: { nom, role } })
    return true
  })
}

/** @returns false when it waits no longer. */
export const retirerInvitation = (viewer: Administrateur, id: string, origin: Origin): Promise<boolean> =>
  changer(viewer, async (tx) => {
    const { agencyId } = viewer
    const data = { revokedAt: now(), jeton: null }
    const [gone] = await tx.invitation.updateManyAndReturn({
      where: { id, agencyId, ...EN_ATTENTE },
      data,
      select: { nom: true, role: true },
    })
    if (gone) await noter(tx, { evenement: 'invitation-retiree', agencyId, acteur: acteur(viewer), origin, details: gone })
    return Boolean(gone)
  })

/** Somebody must be left who can let the others in. */
async function laisserUnAdministrateur(tx: Transaction, agencyId: string, staffId: string): Promise<void> {
  const others = await tx.staff.count({ where: { agencyId, role: 'ADMINISTRATEUR', closedAt: null, id: { not: staffId } } })
  if (!others) throw new Refusal('C’est le dernier administrateur de l’agence\u00a0: nommez-en un autre d’abord.')
}

const collaborateur = (tx: Transaction, agencyId: string, id: string, open: boolean) =>
  tx.staff.findFirst({ where: { id, agencyId, closedAt: open ? null : { not: null } }, select: { id: true, userId: true, role: true } })

/** Changes what somebody may do, from the next request on. @returns false for nobody of the agency's open staff. */
export const modifierCollaborateur = (
  viewer: Administrateur,
  id: string,
  { role, metiers, compteRendu }: Place & { /** Of the publications, by mail. */ readonly compteRendu?: boolean },
  origin: Origin,
): Promise<boolean> =>
  changer(viewer, async (tx) => {
    const { agencyId } = viewer
    const found = await collaborateur(tx, agencyId, id, true)
    if (!found) return false
    if (found.role === 'ADMINISTRATEUR' && role !== 'ADMINISTRATEUR') await laisserUnAdministrateur(tx, agencyId, id)
    await tx.staff.update({
      where: { id },
      data: { role, metiers: [...metiers], ...(compteRendu !== undefined && { compteRenduPublications: compteRendu }) },
    })
    const details = { avant: found.role, role, metiers: metiers.join(', ') }
    await noter(tx, { evenement: 'equipe-modifiee', agencyId, acteur: acteur(viewer), sujetId: found.userId, origin, details })
    return true
  })

/** Closes the place and every session of who held it. @returns false for nobody of the agency's open staff. */
export const fermerCollaborateur = (viewer: Administrateur, id: string, origin: Origin): Promise<boolean> =>
  changer(viewer, async (tx) => {
    const { agencyId } = viewer
    const found = await collaborateur(tx, agencyId, id, true)
    if (!found) return false
    if (found.role === 'ADMINISTRATEUR') await laisserUnAdministrateur(tx, agencyId, id)
    await tx.staff.update({ where: { id }, data: { closedAt: now() } })
    // What she looked after is seen to be nobody's.
    await tx.demande.updateMany({ where: { assigneAId: id, etat: { not: 'RESOLUE' } }, data: { assigneAId: null } })
    await tx.session.updateMany({ where: { userId: found.userId, closedAt: null }, data: { closedAt: now() } })
    await noter(tx, { evenement: 'equipe-fermee', agencyId, acteur: acteur(viewer), sujetId: found.userId, origin })
    return true
  })

/** @returns false for nobody whose place was closed. */
export const rouvrirCollaborateur = (viewer: Administrateur, id: string, origin: Origin): Promise<boolean> =>
  changer(viewer, async (tx) => {
    const { agencyId } = viewer
    const found = await collaborateur(tx, agencyId, id, false)
    if (!found) return false
    await tx.staff.update({ where: { id }, data: { closedAt: null } })
    await noter(tx, { evenement: 'equipe-rouverte', agencyId, acteur: acteur(viewer), sujetId: found.userId, origin })
    return true
  })
