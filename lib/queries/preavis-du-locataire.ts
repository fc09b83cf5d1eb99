import 'server-only'
import { type Transaction, transaction } from '../db'
import { ouRien } from '../demandes/ecrire'
import type { PieceRangee } from '../demandes/pieces-jointes'
import { capitale, situationDuLot } from '../domain/bien'
import { type Day, dayToDate } from '../domain/day'
import { demanderPreavis, type Motif, motifRetenu } from '../domain/preavis'
import { type PreavisEmis, titreDuPreavis } from '../domain/preavis-emis'
import { lignesAdresse, lignesPostales, nomPostal } from '../domain/tiers'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import { Refusal } from '../refusal'
import { comptesVisibleTo } from '../scope'
import type { ClientViewer } from '../viewer-kinds'

export type PreavisADeposer = {
  readonly compteId: string
  readonly motif: Motif | null
  /** The day on which the tenant wishes to leave; null: at the end. */
  readonly souhaitLe: Day | null
  readonly message: string
  /** The number of the form: sent twice it gives one notice, and one mail of each. */
  readonly formulaire: string
  readonly piece: PieceRangee | null
}

const AGENCE = {
  ...{ nom: true, activite: true, adresse1: true, codePostal: true, ville: true },
  ...{ telephone: true, email: true, mentions: true, accent: true, sensSolde: true },
} as const

/** The tenant's own compte with his lease; null outside the scope. */
async function lireLocataire(tx: Transaction, viewer: ClientViewer, compteId: string) {
  const compte = await tx.compte.findFirst({
    where: { AND: [comptesVisibleTo(viewer), { id: compteId, role: 'LOCATAIRE' }] },
    select: { agencyId: true, reference: true, bail: true, preavisLe: true, departLe: true, tiers: true, agency: { select: AGENCE } },
  })
  if (!compte) return null
  const bail = compte.bail
    ? await tx.bail.findFirst({
        where: { agencyId: compte.agencyId, reference: compte.bail, withdrawnAt: null },
        select: { usage: true, zoneTendue: true, mandat: { select: { lot: true, immeuble: true } } },
      })
    : null
  return { ...compte, bail }
}
type Locataire = NonNullable<Awaited<ReturnType<typeof lireLocataire>>>
type Bail = NonNullable<Locataire['bail']>

function logement({ lot, immeuble }: Bail['mandat']): string[] {
  const adresse = lot.adresse1 ? { adresse1: lot.adresse1, codePostal: lot.codePostal, ville: lot.ville } : immeuble
  return [[capitale(lot.nature), `lot ${lot.numero}`, ...situationDuLot(lot)].join(', '), immeuble.nom, ...lignesAdresse(adresse)]
}

/** One at a time for a compte: the same form sent twice finds what the first made, and two forms do not both open a notice. */
async function verrouiller(tx: Transaction, compteId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`preavis ${compteId}`}, 0))`
}

function refuserSiParti({ preavisLe, departLe }: Locataire): void {
  if (preavisLe ?? departLe) throw new Refusal('Votre agence a déjà enregistré votre préavis\u00A0: il n’y a rien à déposer.')
}

async function ecrireA(
  tx: Transaction,
  agencyId: string,
  message: { modele: string; to: string; objetId: string; userId?: string; documentId?: string },
): Promise<void> {
  if (!message.to) return
  const { id: messageId } = await tx.message.create({ data: { agencyId, contenu: {}, ...message }, select: { id: true } })
  await enqueue(tx, 'mail', { messageId, agencyId })
}

/**
 * Gives notice from that day on: keeps it, issues its receipt, and tells the tenant and the agency by mail.
 * @returns its id; null outside the scope.
 * @throws Refusal when the lease is not left so, or a notice is open already.
 */
export async function deposerPreavis(viewer: ClientViewer, depot: PreavisADeposer, jour: Day): Promise<string | null> {
  const { compteId, souhaitLe, message, formulaire, piece } = depot
  const { userId } = viewer
  const deposer = async (tx: Transaction) => {
    const locataire = await lireLocataire(tx, viewer, compteId)
    if (!locataire) return null
    await verrouiller(tx, compteId)
    const first = await tx.preavis.findFirst({ where: { formulaire, compteId, userId }, select: { id: true } })
    if (first) return first.id
    refuserSiParti(locataire)
    const { agencyId, bail, agency, reference, tiers } = locataire
    if (!bail) throw new Refusal('Votre bail n’est pas encore publié ici\u00A0: appelez votre agence.')
    if (await tx.preavis.findFirst({ where: { compteId, etat: { in: ['DEPOSE', 'CONFIRME'] } }, select: { id: true } }))
      throw new Refusal('Vous avez déjà un préavis en cours. Rechargez la page pour le voir.')
    const motif = motifRetenu(bail, depot.motif)
    const calcul = demanderPreavis({ usage: bail.usage, motif, recuLe: jour, departLe: souhaitLe, jour })
    if (!calcul.ok) throw new Refusal(calcul.phrase, 'depart')
    const { mois, fin, loyerJusquAu } = calcul
    const { id } = await tx.preavis.create({
      data: {
        ...{ agencyId, compteId, userId, formulaire, motif: motif ?? 'AUCUN', mois, message },
        ...{ recuLe: dayToDate(jour), fin: dayToDate(fin), souhaitLe: souhaitLe && dayToDate(souhaitLe) },
        ...(piece && { piece: piece.fichier, pieceNom: piece.nom, pieceTaille: piece.taille, pieceMime: piece.mime }),
      },
      select: { id: true },
    })
    const contenu: PreavisEmis = {
      ...{ recuLe: jour, reference, agence: agency, usage: bail.usage, motif, mois, fin, souhaitLe, loyerJusquAu, message },
      destinataire: [nomPostal(tiers), ...lignesPostales(tiers)],
      logement: logement(bail.mandat),
      piece: piece?.nom ?? null,
    }
    const papier = { agencyId, compteId, userId, nature: 'PREAVIS', titre: titreDuPreavis(contenu), contenu, demande: formulaire } as const
    const { id: documentId } = await tx.document.create({ data: papier, select: { id: true } })
    await noter(tx, { evenement: 'preavis-depose', agencyId, acteur: viewer, compteId, details: { fin } })
    await ecrireA(tx, agencyId, { modele: 'preavis-depose', to: viewer.email, objetId: id, userId, documentId })
    await ecrireA(tx, agencyId, { modele: 'preavis-recu', to: agency.email, objetId: id, documentId })
    return id
  }
  return ouRien(transaction(viewer, deposer))
}

/**
 * Takes a notice back while the agency has not answered; twice is once. @returns false outside the scope.
 * @throws Refusal once it has answered.
 */
export const retirerPreavis = (viewer: ClientViewer, compteId: string, preavisId: string): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const where = { id: preavisId, compteId, compte: comptesVisibleTo(viewer) }
    const { count } = await tx.preavis.updateMany({ where: { ...where, etat: 'DEPOSE' }, data: { etat: 'RETIRE' } })
    const found = await tx.preavis.findFirst({ where, select: { agencyId: true, etat: true, agency: { select: { email: true } } } })
    if (!found) return false
    const { agencyId, etat, agency } = found
    if (etat !== 'RETIRE') throw new Refusal('Votre agence vient de répondre à ce préavis\u00A0: rechargez la page pour lire sa réponse.')
    if (count === 0) return true
    await noter(tx, { evenement: 'preavis-retire', agencyId, acteur: viewer, compteId })
    await ecrireA(tx, agencyId, { modele: 'preavis-retire', to: agency.email, objetId: preavisId })
    return true
  })
