import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import type { Redacteur } from '@/lib/viewer-kinds'
import * as given from './given'

export const ORIGIN = { address: '192.0.2.1', device: '' }
export const tout = { recherche: '', etat: null, page: 1 }

export async function monde() {
  const agency = await db.agency.update({ where: { id: (await given.agency()).id }, data: { email: 'agence@palier.test' } })
  const compte = await given.compte(agency.id)
  const [viewer, staff] = [await given.client(compte), (await given.staff(agency.id)) as Redacteur]
  return { agency, compte, viewer, staff }
}
export type Monde = Awaited<ReturnType<typeof monde>>

export const mails = (agencyId: string) =>
  db.message.findMany({ where: { agencyId }, orderBy: { createdAt: 'asc' }, select: { modele: true, to: true, userId: true } })
export const etatDe = async (id: string) => (await db.demande.findUniqueOrThrow({ where: { id } })).etat
export const message = ({ compte }: Monde, demandeId: string, facts: { formulaire?: string; texte?: string } = {}) => ({
  ...{ compteId: compte.id, demandeId, texte: 'Et encore.', pieces: [], formulaire: randomUUID() },
  ...facts,
})
export const reponse = (demandeId: string, facts: { etat?: 'EN_COURS' | 'ATTENTE' | 'RESOLUE' | null; formulaire?: string } = {}) => ({
  ...{ demandeId, texte: 'Nous envoyons quelqu’un.', pieces: [], etat: 'EN_COURS' as const, formulaire: randomUUID() },
  ...facts,
})
