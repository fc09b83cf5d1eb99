import 'server-only'
import { house } from '../db'
import { comptesDuCode } from './comptes-du-code'

/** What a mail about codes that were used says: whose they were, and what they opened to this address. */
export async function comptesRacontes(codeId: string, to: string): Promise<{ agence: string; porte: string; comptes: string[] } | null> {
  const [code, user, comptes] = await Promise.all([
    house.code.findUnique({ where: { id: codeId }, select: { agency: { select: { nom: true, code: true } } } }),
    house.user.findUnique({ where: { email: to }, select: { id: true } }),
    comptesDuCode(house, codeId),
  ])
  if (!code || !user) return null
  const siens = comptes.filter(({ titulaires }) => titulaires.includes(user.id))
  if (!siens.length) return null
  return {
    agence: code.agency.nom,
    porte: code.agency.code,
    comptes: siens.map(({ lieu, numero }) => [lieu, numero].filter(Boolean).join(' · ')),
  }
}
