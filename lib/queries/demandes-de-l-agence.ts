import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, prepared, type Transaction, transaction } from '../db'
import { ecrire, ouRien, verrouiller } from '../demandes/ecrire'
import { FIL, type FilLu, fil } from '../demandes/fil'
import type { PieceRangee } from '../demandes/pieces-jointes'
import type { Day } from '../domain/day'
import type { EtatDeLAgence } from '../domain/demande'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import type { CompteRole } from '../prisma/enums'
import { demandesVisibleTo, echangesVisibleTo } from '../scope'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { Redacteur, StaffViewer } from '../viewer-kinds'

const TITULAIRE = `coalesce(t.raison_sociale, concat_ws(' ', t.prenom, t.nom))`
const LIEU = `coalesce(i.nom, c.libelle, '')`

type FaitsDeLaDemande = {
  readonly compteId: string
  readonly compte: string
  readonly role: CompteRole
  readonly nom: string
  readonly lieu: string
  /** Of whoever asked: the address to which the answers go. */
  readonly email: string | null
  readonly telephone: string | null
  /** The place of who looks after it, and the day on which it comes back to mind. */
  readonly assigneAId: string | null
  readonly rappelLe: Day | null
  /** What was said to the other side, of both; of these, what the viewer has written; and her notes. */
  readonly dits: number
  readonly miens: number
  readonly notes: number
}

const UNE = `
  select ${FIL}, c.id as "compteId", c.numero as compte, c.role, ${TITULAIRE} as nom, ${LIEU} as lieu, u.email,
    coalesce(u.telephone, t.telephone_mobile, t.telephone_fixe) as telephone, d.assigne_a_id as "assigneAId", d.rappel_le::text as "rappelLe",
    (select count(*)::int from demande_message m where m.demande_id = d.id and not m.interne) as dits,
    (select count(*)::int from demande_message m where m.demande_id = d.id and m.user_id = $4 and m.auteur = 'AGENCE' and not m.interne) as miens,
    (select count(*)::int from demande_message m where m.demande_id = d.id and m.user_id = $4 and m.interne) as notes
  from demande d join compte c on c.id = d.compte_id join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id
    left join lot l on l.id = d.lot_id left join "user" u on u.id = d.user_id
  where d.id = $2 and d.agency_id = $1 and ${ROLE_DU_METIER_SQL('$3')}`

/** A request with all that was said of it, the agency's notes to itself too; null where the agency has no such request. */
export async function demandeDeLAgence(viewer: StaffViewer, demandeId: string) {
  const [read] = await prepared<FilLu & FaitsDeLaDemande>(viewer, 'demande-agence', UNE, [
    ...[viewer.agencyId, demandeId, viewer.metiers, viewer.userId],
  ])
  return read ? fil(read) : null
}

/** An answer is signed by a name; a login that has none is its agency's. */
const signature = ({ nom, email, agence }: Redacteur) => (nom === email ? agence.nom : nom)

/** Who asked is told by mail, unless she has refused it or holds the compte no more: what is decided when the mail leaves. */
async function prevenir(tx: Transaction, agencyId: string, userId: string | null, echangeId: string): Promise<void> {
  const person = userId ? await tx.user.findFirst({ where: { id: userId }, select: { email: true } }) : null
  if (!person) return
  const data = { agencyId, modele: 'demande-reponse', to: person.email, contenu: {}, objetId: echangeId, userId }
  const { id: messageId } = await tx.message.create({ data, select: { id: true } })
  await enqueue(tx, 'mail', { messageId, agencyId })
}

type Demande = NonNullable<Awaited<ReturnType<typeof verrouiller>>>

async function passerA(tx: Transaction, viewer: Redacteur, demande: Demande, etat: EtatDeLAgence, origin: Origin): Promise<void> {
  const { id: demandeId, agencyId, compteId, numero } = demande
  const at = now()
  await tx.demande.updateMany({ where: { id: demandeId }, data: { etat, updatedAt: at, luParAgenceLe: at } })
  if (etat === demande.etat) return
  const { userId, nom } = viewer
  const details = { demande: numero, etat }
  await noter(tx, { evenement: 'demande-etat', agencyId, acteur: { userId, nom }, compteId, origin, details })
}

export type ReponseDeLAgence = {
  readonly demandeId: string
  readonly texte: string
  readonly formulaire: string
  readonly pieces: readonly PieceRangee[]
  /** What the request becomes with this answer; null for a note, which changes nothing and is shown to nobody else. */
  readonly etat: EtatDeLAgence | null
  /** How many messages were on the page: of an answer, so that two do not answer at once. */
  readonly dits?: number
}

/** What was said meanwhile: nothing is written then. */
export type Entretemps = { readonly dits: number; readonly nom: string; readonly texte: string }

async function ditEntretemps(tx: Transaction, demandeId: string, connus: number): Promise<Entretemps | null> {
  const where = { demandeId, interne: false }
  const dits = await tx.demandeMessage.count({ where })
  if (dits <= connus) return null
  const last = await tx.demandeMessage.findFirst({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { nom: true, texte: true },
  })
  return last && { dits, ...last }
}

/**
 * Answers who asked, by a mail too; or keeps a note for the agency alone.
 * @returns false where it has no such request; what was said since the page was made, if anything, and nothing is written then.
 */
export async function repondreAuClient(viewer: Redacteur, reponse: ReponseDeLAgence, origin: Origin): Promise<boolean | Entretemps> {
  const { demandeId, texte, formulaire, pieces, etat, dits } = reponse
  const repondre = async (tx: Transaction) => {
    const demande = await verrouiller(tx, { AND: [demandesVisibleTo(viewer), { id: demandeId }] })
    if (!demande) return false
    const same = { AND: [echangesVisibleTo(viewer), { formulaire, demandeId }] }
    if (await tx.demandeMessage.findFirst({ where: same, select: { id: true } })) return true
    const meanwhile = dits === undefined ? null : await ditEntretemps(tx, demandeId, dits)
    if (meanwhile) return meanwhile
    const who = { auteur: 'AGENCE', userId: viewer.userId, nom: signature(viewer), interne: etat === null } as const
    const { agencyId } = demande
    const id = await ecrire(tx, { demandeId, agencyId, ...who, texte, formulaire, pieces, at: now() })
    if (etat === null) return true
    await passerA(tx, viewer, demande, etat, origin)
    await prevenir(tx, agencyId, demande.userId, id)
    return true
  }
  return (await ouRien(transaction(viewer, repondre))) ?? false
}

/** Says where a request stands, without a word to who asked. @returns false where the agency has no such request. */
export const changerEtat = (viewer: Redacteur, demandeId: string, etat: EtatDeLAgence, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const demande = await verrouiller(tx, { AND: [demandesVisibleTo(viewer), { id: demandeId }] })
    if (demande) await passerA(tx, viewer, demande, etat, origin)
    return demande !== null
  })

/** The agency has read it: what the client writes from now on is announced by a mail again. */
export async function lireCommeAgence(viewer: Redacteur, demandeId: string): Promise<void> {
  const where = { AND: [demandesVisibleTo(viewer), { id: demandeId }] }
  await db(viewer).demande.updateMany({ where, data: { luParAgenceLe: now() } })
}
