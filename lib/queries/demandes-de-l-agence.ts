import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { db, prepared, type Transaction, transaction } from '../db'
import { ecrire, ouRien, verrouiller } from '../demandes/ecrire'
import { FIL, type FilLu, fil, TROUVEE } from '../demandes/fil'
import type { PieceRangee } from '../demandes/pieces-jointes'
import type { EtatDeLAgence } from '../domain/demande'
import { motifsCherches } from '../domain/mots-cherches'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import type { CategorieDemande, CompteRole, EtatDemande } from '../prisma/enums'
import { demandesVisibleTo, echangesVisibleTo } from '../scope'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { Redacteur, StaffViewer } from '../viewer-kinds'

export const DEMANDES_PAR_PAGE_D_AGENCE = 25

export type DemandeRecue = {
  readonly id: string
  readonly numero: number
  readonly sujet: string
  readonly categorie: CategorieDemande
  readonly etat: EtatDemande
  readonly updatedAt: Date
  readonly nom: string
  readonly role: CompteRole
  readonly compte: string
  readonly lieu: string
  /** Of the first message that has no answer yet; null where the client waits for nothing. */
  readonly attendDepuis: Date | null
}

const TITULAIRE = `coalesce(t.raison_sociale, concat_ws(' ', t.prenom, t.nom))`
const LIEU = `coalesce(i.nom, c.libelle, '')`

/** $2 one state; 'TOUTES'; without it, all that are open. */
const LISTE = `
  select d.id, d.numero, d.sujet, d.categorie, d.etat, d.updated_at as "updatedAt", ${TITULAIRE} as nom, c.role, c.numero as compte,
    ${LIEU} as lieu, w.depuis as "attendDepuis", count(*) over () as total
  from demande d join compte c on c.id = d.compte_id join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id
    left join lateral (
      select min(m.created_at) as depuis from demande_message m
      where d.etat <> 'RESOLUE' and m.demande_id = d.id and m.auteur = 'CLIENT' and m.created_at > coalesce(
        (select max(r.created_at) from demande_message r where r.demande_id = d.id and r.auteur = 'AGENCE' and not r.interne), '-infinity')
    ) w on true
  where d.agency_id = $1 and ${ROLE_DU_METIER_SQL('$6')} and case coalesce($2::text, '') when '' then d.etat <> 'RESOLUE' when 'TOUTES' then true else d.etat::text = $2 end
    and ${TROUVEE('$3', 'true', `${TITULAIRE}, c.numero, i.nom`)}
  order by (d.etat = 'RESOLUE'), w.depuis nulls last, d.updated_at desc, d.id limit $4 offset $5`

export type FiltreDeLAgence = { readonly recherche: string; readonly etat: EtatDemande | 'TOUTES' | null; readonly page: number }

/** The agency's requests; who has waited longest for an answer comes first. */
export async function demandesDeLAgence(viewer: StaffViewer, { recherche, etat, page }: FiltreDeLAgence) {
  const places = [DEMANDES_PAR_PAGE_D_AGENCE, (page - 1) * DEMANDES_PAR_PAGE_D_AGENCE]
  const values = [viewer.agencyId, etat, motifsCherches(recherche), ...places, viewer.metiersVus]
  const rows = await prepared<DemandeRecue & { total: string }>(viewer, 'demandes-agence', LISTE, values)
  return { total: Number(rows[0]?.total ?? 0), rows }
}

type FaitsDeLaDemande = {
  readonly compteId: string
  readonly compte: string
  readonly role: CompteRole
  readonly nom: string
  readonly lieu: string
  /** Of whoever asked: the address to which the answers go. */
  readonly email: string | null
  readonly telephone: string | null
}

const UNE = `
  select ${FIL}, c.id as "compteId", c.numero as compte, c.role, ${TITULAIRE} as nom, ${LIEU} as lieu, u.email,
    coalesce(u.telephone, t.telephone_mobile, t.telephone_fixe) as telephone
  from demande d join compte c on c.id = d.compte_id join tiers t on t.id = c.tiers_id left join immeuble i on i.id = c.immeuble_id
    left join lot l on l.id = d.lot_id left join "user" u on u.id = d.user_id
  where d.id = $2 and d.agency_id = $1 and ${ROLE_DU_METIER_SQL('$3')}`

/** A request with all that was said of it, the agency's notes to itself too; null where the agency has no such request. */
export async function demandeDeLAgence(viewer: StaffViewer, demandeId: string) {
  const [read] = await prepared<FilLu & FaitsDeLaDemande>(viewer, 'demande-agence', UNE, [viewer.agencyId, demandeId, viewer.metiers])
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
}

/** Answers who asked, by a mail too; or keeps a note for the agency alone. @returns false where it has no such request. */
export async function repondreAuClient(viewer: Redacteur, reponse: ReponseDeLAgence, origin: Origin): Promise<boolean> {
  const { demandeId, texte, formulaire, pieces, etat } = reponse
  const repondre = async (tx: Transaction) => {
    const demande = await verrouiller(tx, { AND: [demandesVisibleTo(viewer), { id: demandeId }] })
    if (!demande) return false
    const same = { AND: [echangesVisibleTo(viewer), { formulaire, demandeId }] }
    if (await tx.demandeMessage.findFirst({ where: same, select: { id: true } })) return true
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
