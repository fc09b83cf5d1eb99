import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, transaction } from '../db'
import { verrouiller } from '../demandes/ecrire'
import { type Day, dateToDay, dayToDate } from '../domain/day'
import { enqueue, enqueueMany } from '../jobs'
import { noter } from '../journal'
import { demandesVisibleTo } from '../scope'
import type { Redacteur, SystemViewer } from '../viewer-kinds'

// Who looks after a request of the agency, and on which day it comes back to her mind.

export type Attribution = { readonly demandeId: string; readonly a: string | null; readonly avant: string | null }

/**
 * Gives a request to a colleague of its trade, who is told by mail, or to nobody.
 * @returns false where the agency has no such request or no such colleague, 'CHANGE' where somebody else has given it meanwhile.
 */
export const attribuer = (viewer: Redacteur, { demandeId, a, avant }: Attribution, origin: Origin): Promise<boolean | 'CHANGE'> =>
  transaction(viewer, async (tx) => {
    const { agencyId, userId, nom } = viewer
    const demande = await verrouiller(tx, { AND: [demandesVisibleTo(viewer), { id: demandeId }] })
    if (!demande) return false
    if (demande.assigneAId === a) return true
    if (demande.assigneAId !== avant) return 'CHANGE'
    const metier = demande.compte.role === 'COPROPRIETAIRE' ? 'SYNDIC' : 'GERANCE'
    const place = a
      ? await tx.staff.findFirst({
          where: { id: a, agencyId, closedAt: null, role: { not: 'LECTURE' }, metiers: { has: metier } },
          select: { userId: true, user: { select: { email: true, name: true } } },
        })
      : null
    if (a && !place) return false
    await tx.demande.updateMany({ where: { id: demandeId }, data: { assigneAId: a, ...(a ? {} : { rappelLe: null }) } })
    const details = { demande: demande.numero, nom: place?.user.name ?? place?.user.email ?? 'personne' }
    await noter(tx, { evenement: 'demande-attribuee', agencyId, acteur: { userId, nom }, compteId: demande.compteId, origin, details })
    if (!place || place.userId === userId) return true
    const data = { agencyId, modele: 'demande-attribuee', to: place.user.email, contenu: {}, objetId: demandeId, userId: place.userId }
    const { id: messageId } = await tx.message.create({ data, select: { id: true } })
    await enqueue(tx, 'mail', { messageId, agencyId })
    return true
  })

/** Has a request come back to mind on a day, of who looks after it, else of who asks; or not at all. @returns false where there is none. */
export const rappelerLe = (viewer: Redacteur, demandeId: string, le: Day | null): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const { agencyId, userId } = viewer
    const demande = await verrouiller(tx, { AND: [demandesVisibleTo(viewer), { id: demandeId }] })
    if (!demande) return false
    const mine = demande.assigneAId || !le ? null : await tx.staff.findFirst({ where: { agencyId, userId }, select: { id: true } })
    await tx.demande.updateMany({ where: { id: demandeId }, data: { rappelLe: le && dayToDate(le), ...(mine && { assigneAId: mine.id }) } })
    return true
  })

type Du = { readonly id: string; readonly userId: string; readonly email: string }

// The outbox says what was sent: one mail for each day that was set, whatever the number of processes and of starts.
const DUS = `
  select d.id, u.id as "userId", u.email from demande d join staff s on s.id = d.assigne_a_id and s.closed_at is null join "user" u on u.id = s.user_id
  where d.agency_id = $1::uuid and d.etat <> 'RESOLUE' and d.rappel_le <= $2::date and not exists (
    select from message m where m.agency_id = d.agency_id and m.modele = 'demande-rappel' and m.objet_id = d.id
      and m.created_at >= d.rappel_le::timestamp at time zone 'Europe/Paris')`

/** Queues the mails of the requests whose day has come to who looks after them. @returns how many. */
export const rappelerLesDemandes = (viewer: SystemViewer, jour: Day): Promise<number> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`rappels ${agencyId}`}, 0))::text`
    const dus = await tx.$queryRawUnsafe<Du[]>(DUS, agencyId, jour)
    const createdAt = now()
    const messages = dus.map(({ id, userId, email }) => ({
      ...{ agencyId, modele: 'demande-rappel', to: email, contenu: {}, objetId: id, userId, createdAt },
    }))
    const made = messages.length ? await tx.message.createManyAndReturn({ data: messages, select: { id: true } }) : []
    await enqueueMany(
      tx,
      'mail',
      made.map(({ id: messageId }) => ({ messageId, agencyId })),
    )
    return made.length
  })

/** A request as its mail tells it to who looks after it when it leaves; null once it is closed, or somebody else's. */
export async function demandeASuivre(viewer: SystemViewer, demandeId: string, userId: string) {
  const { agencyId } = viewer
  const found = await db(viewer).demande.findFirst({
    where: { id: demandeId, agencyId, etat: { not: 'RESOLUE' }, assigneA: { userId, closedAt: null } },
    select: {
      ...{ id: true, numero: true, sujet: true, rappelLe: true, categorie: true },
      assigneA: { select: { user: { select: { email: true } } } },
      compte: {
        select: { numero: true, immeuble: { select: { nom: true } }, tiers: { select: { nom: true, prenom: true, raisonSociale: true } } },
      },
    },
  })
  if (!found?.assigneA) return null
  const { rappelLe, assigneA, ...rest } = found
  return { ...rest, rappelLe: rappelLe && dateToDay(rappelLe), to: assigneA.user.email }
}
