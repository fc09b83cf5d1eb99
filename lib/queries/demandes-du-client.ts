import 'server-only'
import { now } from '../clock'
import { db, type Transaction, transaction } from '../db'
import { ecrire, ouRien, verrouiller } from '../demandes/ecrire'
import type { PieceRangee } from '../demandes/pieces-jointes'
import type { Day } from '../domain/day'
import { aAnnoncer, apresMessageDuClient } from '../domain/demande'
import { enqueue } from '../jobs'
import type { CategorieDemande } from '../prisma/enums'
import { Refusal } from '../refusal'
import { comptesVisibleTo, demandesVisibleTo, echangesVisibleTo } from '../scope'
import type { ClientViewer } from '../viewer-kinds'
import { lotsPourUneDemande } from './lots-pour-une-demande'

export type NouvelleDemande = {
  readonly compteId: string
  readonly categorie: CategorieDemande
  readonly lotId: string | null
  readonly sujet: string
  readonly texte: string
  /** The number of the form: sent twice it makes one request, and one mail. */
  readonly formulaire: string
  readonly pieces: readonly PieceRangee[]
}

/** The agency hears of it by mail, at its own address, in the transaction of what it tells. */
async function annoncer(tx: Transaction, agencyId: string, echangeId: string): Promise<void> {
  const agency = await tx.agency.findFirst({ where: { id: agencyId }, select: { email: true } })
  if (!agency?.email) return
  const data = { agencyId, modele: 'demande-recue', to: agency.email, contenu: {}, objetId: echangeId }
  const { id: messageId } = await tx.message.create({ data, select: { id: true } })
  await enqueue(tx, 'mail', { messageId, agencyId })
}

/**
 * Opens a request, under the agency's next number, and tells the agency by mail.
 * @returns its id; null outside the scope.
 * @throws Refusal for a lot that is not one of the compte's on that day.
 */
export async function ouvrirDemande(viewer: ClientViewer, nouvelle: NouvelleDemande, today: Day): Promise<string | null> {
  const { compteId, categorie, lotId, sujet, texte, formulaire, pieces } = nouvelle
  const { userId, nom } = viewer
  const agencyId = viewer.comptes.find(({ id }) => id === compteId)?.agencyId
  if (!agencyId) return null
  const lots = lotId ? await lotsPourUneDemande(viewer, compteId, today) : []
  const ouvrir = async (tx: Transaction) => {
    const open = await tx.compte.findFirst({ where: { AND: [comptesVisibleTo(viewer), { id: compteId }] }, select: { id: true } })
    if (!open) return null
    if (lotId && !lots.some(({ id }) => id === lotId))
      throw new Refusal('Ce lot n’est plus rattaché à votre compte. Choisissez-en un autre.', 'lot')
    // One at a time within an agency: numbers follow each other, and the same form sent twice finds what the first made.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`demande ${agencyId}`}, 0))`
    const mine = { AND: [demandesVisibleTo(viewer), { formulaire, userId, compteId }] }
    const first = await tx.demande.findFirst({ where: mine, select: { id: true } })
    if (first) return first.id
    const { _max } = await tx.demande.aggregate({ where: { agencyId }, _max: { numero: true } })
    const at = now()
    const dates = { createdAt: at, updatedAt: at, luParClientLe: at }
    const { id } = await tx.demande.create({
      data: { agencyId, compteId, userId, lotId, numero: (_max.numero ?? 0) + 1, categorie, sujet, formulaire, ...dates },
      select: { id: true },
    })
    const message = { demandeId: id, agencyId, auteur: 'CLIENT', userId, nom, texte, interne: false, formulaire, pieces, at } as const
    await annoncer(tx, agencyId, await ecrire(tx, message))
    return id
  }
  return ouRien(transaction(viewer, ouvrir))
}

export type MessageDuClient = {
  readonly compteId: string
  readonly demandeId: string
  readonly texte: string
  readonly formulaire: string
  readonly pieces: readonly PieceRangee[]
}

/** Adds a message of the client to a request, which is open again if it was closed. @returns false outside the scope. */
export async function ecrireALAgence(viewer: ClientViewer, message: MessageDuClient): Promise<boolean> {
  const { compteId, demandeId, texte, formulaire, pieces } = message
  const { userId, nom } = viewer
  const ajouter = async (tx: Transaction) => {
    const demande = await verrouiller(tx, { AND: [demandesVisibleTo(viewer), { id: demandeId, compteId }] })
    if (!demande) return false
    const { agencyId, etat, luParAgenceLe } = demande
    const mine = { AND: [echangesVisibleTo(viewer), { formulaire, demandeId, userId }] }
    if (await tx.demandeMessage.findFirst({ where: mine, select: { id: true } })) return true
    const said = { demandeId, interne: false }
    const last = { orderBy: { createdAt: 'desc' }, select: { createdAt: true } } as const
    const repondu = await tx.demandeMessage.findFirst({ where: { ...said, auteur: 'AGENCE' }, ...last })
    const precedent = await tx.demandeMessage.findFirst({ where: { ...said, auteur: 'CLIENT' }, ...last })
    const at = now()
    const id = await ecrire(tx, { demandeId, agencyId, auteur: 'CLIENT', userId, nom, texte, interne: false, formulaire, pieces, at })
    const data = { etat: apresMessageDuClient(etat, repondu !== null), updatedAt: at, luParClientLe: at }
    await tx.demande.updateMany({ where: { id: demandeId }, data })
    if (aAnnoncer(at, precedent?.createdAt ?? null, luParAgenceLe)) await annoncer(tx, agencyId, id)
    return true
  }
  return (await ouRien(transaction(viewer, ajouter))) ?? false
}

/** The client says that it is settled; twice is once. @returns false outside the scope. */
export async function cloreDemande(viewer: ClientViewer, compteId: string, demandeId: string): Promise<boolean> {
  const scope = { AND: [demandesVisibleTo(viewer), { id: demandeId, compteId }] }
  const at = now()
  await db(viewer).demande.updateMany({
    where: { AND: [scope, { etat: { not: 'RESOLUE' } }] },
    data: { etat: 'RESOLUE', updatedAt: at, luParClientLe: at },
  })
  return (await db(viewer).demande.count({ where: scope })) > 0
}

/** What the agency has answered is read now. */
export async function lireDemande(viewer: ClientViewer, demandeId: string): Promise<void> {
  const where = { AND: [demandesVisibleTo(viewer), { id: demandeId }] }
  await db(viewer).demande.updateMany({ where, data: { luParClientLe: now() } })
}
