import 'server-only'
import { house, type Transaction } from './db'
import { enqueue } from './jobs'

/** What Palier writes to a person as a person, not as the client of an agency. */
export type ModelePersonnel = 'mot-de-passe-oublie' | 'mot-de-passe-change'

/** Writes a mail to be sent when the transaction is done; it takes the place of the same one that has not left yet. */
export async function poster(tx: Transaction, modele: ModelePersonnel, to: string): Promise<void> {
  await tx.courrierPersonnel.deleteMany({ where: { modele, to } })
  const { id } = await tx.courrierPersonnel.create({ data: { modele, to }, select: { id: true } })
  await enqueue(tx, 'courrier-personnel', { courrierId: id })
}

/** A mail that is still to be sent; null when it has left or another took its place. */
export const courrierAEnvoyer = (id: string) =>
  house.courrierPersonnel.findUnique({ where: { id }, select: { id: true, modele: true, to: true } })

/** Nothing is kept of what has left, was given up, or goes to nobody. */
export const oublierCourrier = async (id: string): Promise<void> => {
  await house.courrierPersonnel.deleteMany({ where: { id } })
}

export type Signataire = { readonly nom: string; readonly email: string; readonly telephone: string; readonly accent: string }

const PALIER: Signataire = { nom: 'Palier', email: '', telephone: '', accent: '#0f5b57' }
const SIGNATURE = { select: { nom: true, email: true, telephone: true, accent: true } } as const

/** Who signs the mails to a person: the agency of the first staff post or compte open to her, else the portal. Null for the address of nobody. */
export async function signataire(email: string): Promise<Signataire | null> {
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
