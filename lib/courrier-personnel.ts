import 'server-only'
import { house, type Transaction } from './db'
import { enqueue, enqueueMany } from './jobs'

/** What Palier writes to a person as a person, not as the client of an agency. */
export type ModelePersonnel =
  | 'mot-de-passe-oublie'
  | 'mot-de-passe-change'
  | 'identifiant-oublie'
  | 'nouvelle-connexion'
  | 'double-verification-activee'
  | 'double-verification-retiree'
  | 'cle-ajoutee'
  | 'cle-retiree'
  | 'invitation'
  | 'conditions-modifiees'
  | 'email-nouvelle'
  | 'email-ancienne'
  | 'compte-detache'
  | 'compte-retire'
  | 'activation'
  | 'bienvenue'
  | 'compte-ajoute'
  | 'compte-rendu'

/**
 * Writes a mail to be sent when the transaction, of the house, is done; it takes the place of the same one that has not left yet.
 * @param objetId the row that it is about, by its kind.
 */
export async function poster(tx: Transaction, modele: ModelePersonnel, to: string, objetId: string | null = null): Promise<void> {
  await tx.courrierPersonnel.deleteMany({ where: { modele, to, objetId } })
  const { id } = await tx.courrierPersonnel.create({ data: { modele, to, objetId }, select: { id: true } })
  await enqueue(tx, 'courrier-personnel', { courrierId: id })
}

/** The same mail to many at once: two statements however many they are, and every other mail goes before these. */
export async function posterATous(tx: Transaction, modele: ModelePersonnel, adresses: readonly string[], objetId: string): Promise<void> {
  const data = adresses.map((to) => ({ modele, to, objetId }))
  const rows = await tx.courrierPersonnel.createManyAndReturn({ data, select: { id: true } })
  const jobs = rows.map(({ id }) => ({ courrierId: id }))
  await enqueueMany(tx, 'courrier-personnel', jobs)
}

/** A mail that is still to be sent; null when it has left or another took its place. */
export const courrierAEnvoyer = (id: string) =>
  house.courrierPersonnel.findUnique({ where: { id }, select: { id: true, modele: true, to: true, objetId: true } })

/** Nothing is kept of what has left, was given up, or goes to nobody. */
export const oublierCourrier = async (id: string): Promise<void> => {
  await house.courrierPersonnel.deleteMany({ where: { id } })
}

export type Signataire = { readonly nom: string; readonly email: string; readonly telephone: string; readonly accent: string }

const PALIER: Signataire = { nom: 'Palier', email: '', telephone: '', accent: '#0f5b57' }
const SIGNATURE = { select: { nom: true, email: true, telephone: true, accent: true, logo: true } } as const

async function agenceDeLaPersonne(email: string): Promise<Signataire | null> {
  const person = await house.user.findUnique({
    where: { email },
    select: {
      staff: { where: { closedAt: null }, orderBy: { createdAt: 'asc' }, take: 1, select: { agency: SIGNATURE } },
      acces: {
        where: { closedAt: null, compte: { publie: true, withdrawnAt: null } },
        orderBy: { createdAt: 'asc' },
        take: 1,
        select: { agency: SIGNATURE },
      },
    },
  })
  return person && (person.staff[0]?.agency ?? person.acces[0]?.agency ?? PALIER)
}

const agenceDesCodes = async (id: string) => (await house.code.findUnique({ where: { id }, select: { agency: SIGNATURE } }))?.agency ?? null

async function agenceDeQuiChange(id: string): Promise<Signataire | null> {
  const demande = await house.changementEmail.findUnique({ where: { id }, select: { user: { select: { email: true } } } })
  return demande && agenceDeLaPersonne(demande.user.email)
}

/** Of a mail to an address that has no login, or perhaps no longer: who signs it, by the row that it is about. */
const PAR_L_OBJET: { readonly [M in ModelePersonnel]?: (objetId: string) => Promise<Signataire | null> } = {
  'email-nouvelle': agenceDeQuiChange,
  'email-ancienne': agenceDeQuiChange,
  invitation: async (id) => (await house.invitation.findUnique({ where: { id }, select: { agency: SIGNATURE } }))?.agency ?? null,
  activation: async (id) => (await house.activation.findUnique({ where: { id }, select: { agency: SIGNATURE } }))?.agency ?? null,
  bienvenue: agenceDesCodes,
  'compte-ajoute': agenceDesCodes,
  'compte-rendu': async (id) => (await house.publication.findUnique({ where: { id }, select: { agency: SIGNATURE } }))?.agency ?? null,
  // Whoever deals with several agencies is told by the one whose conditions they are.
  'conditions-modifiees': async (id) =>
    (await house.conditions.findUnique({ where: { id }, select: { agency: SIGNATURE } }))?.agency ?? null,
}

/**
 * Who signs a mail to a person: the agency of what it is about; else that of the first staff post or compte open to her, else the portal.
 * Null for the address of nobody.
 */
export async function signataire(email: string, modele: ModelePersonnel, objetId: string | null): Promise<Signataire | null> {
  const objet = PAR_L_OBJET[modele]
  if (!objet) return agenceDeLaPersonne(email)
  return objetId ? objet(objetId) : null
}
