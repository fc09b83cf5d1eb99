import 'server-only'
import { house, type Transaction } from './db'
import { enqueue } from './jobs'

/** What Palier writes to a person as a person, not as the client of an agency. */
export type ModelePersonnel =
  | 'mot-de-passe-oublie'
  | 'mot-de-passe-change'
  | 'nouvelle-connexion'
  | 'double-verification-activee'
  | 'double-verification-retiree'
  | 'cle-ajoutee'
  | 'cle-retiree'

/**
 * Writes a mail to be sent when the transaction, of the house, is done; it takes the place of the same one that has not left yet.
 * @param objetId the row that it is about, by its kind.
 */
export async function poster(tx: Transaction, modele: ModelePersonnel, to: string, objetId: string | null = null): Promise<void> {
  await tx.courrierPersonnel.deleteMany({ where: { modele, to, objetId } })
  const { id } = await tx.courrierPersonnel.create({ data: { modele, to, objetId }, select: { id: true } })
  await enqueue(tx, 'courrier-personnel', { courrierId: id })
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
const SIGNATURE = { select: { nom: true, email: true, telephone: true, accent: true } } as const

/** Mails to an address that has no login yet, and the agency of the row that they are about. */
const AGENCE_DE_L_OBJET: { readonly [M in ModelePersonnel]?: (objetId: string) => Promise<{ readonly agency: Signataire } | null> } = {}

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

/**
 * Who signs a mail to a person: the agency of what it is about; else that of the first staff post or compte open to her, else the portal.
 * Null for the address of nobody.
 */
export async function signataire(email: string, modele: ModelePersonnel, objetId: string | null): Promise<Signataire | null> {
  const objet = AGENCE_DE_L_OBJET[modele]
  if (!objet) return agenceDeLaPersonne(email)
  return (objetId && (await objet(objetId))?.agency) || null
}
