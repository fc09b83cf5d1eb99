import 'server-only'
import { house, type Transaction } from '../db'
import { Refusal } from '../refusal'
import type { CodeViewer } from '../viewer-kinds'
import { SERVIS } from './attribuer'
import { type CompteDuCode, comptesDuCode } from './comptes-du-code'

const AGENCE = {
  id: true,
  code: true,
  nom: true,
  activite: true,
  ville: true,
  telephone: true,
  email: true,
  accent: true,
  logo: true,
} as const
const TIERS = {
  nature: true,
  civilite: true,
  nom: true,
  prenom: true,
  raisonSociale: true,
  telephoneMobile: true,
  telephoneFixe: true,
  adresse1: true,
  adresse2: true,
  codePostal: true,
  ville: true,
  email: true,
} as const
const SAISI = {
  id: true,
  civilite: true,
  nom: true,
  prenom: true,
  telephone: true,
  adresse1: true,
  adresse2: true,
  codePostal: true,
  ville: true,
  email: true,
  passwordHash: true,
} as const

/** Whose codes they are, what has been typed since they were entered, and what they open: free, or held by a login. */
export async function etatDesCodes({ codeId }: CodeViewer) {
  const [code, comptes] = await Promise.all([
    house.code.findUniqueOrThrow({
      where: { id: codeId },
      select: { agency: { select: AGENCE }, compte: { select: { tiers: { select: TIERS } } }, activations: { take: 1, select: SAISI } },
    }),
    comptesDuCode(house, codeId),
  ])
  const [saisi = null] = code.activations
  return { agence: code.agency, tiers: code.compte.tiers, saisi, ...partage(comptes) }
}

export type EtatDesCodes = Awaited<ReturnType<typeof etatDesCodes>>

function partage(comptes: readonly CompteDuCode[]) {
  const libres = comptes.filter(({ titulaires }) => titulaires.length === 0)
  return { libres, tenus: comptes.filter(({ titulaires }) => titulaires.length > 0) }
}

/** Within a transaction: the codes still serve, and cannot be made anew or used before it ends. @throws Refusal */
export async function retenirLesCodes(
  tx: Transaction,
  { codeId, sessionId }: CodeViewer,
): Promise<{ id: string; agencyId: string; compteId: string }> {
  const [code] = await tx.$queryRaw<{ id: string; agencyId: string; compteId: string }[]>`
    select k.id, k.agency_id as "agencyId", k.compte_id as "compteId" from code k join session s on s.code_id = k.id
    where k.id = ${codeId}::uuid and k.used_at is null and s.id = ${sessionId}::uuid and s.closed_at is null
    for update of k`
  if (!code) throw new Refusal(SERVIS)
  return code
}

/** Whether somebody signs in with this address. */
export const aUnAcces = async (email: string): Promise<boolean> =>
  (await house.user.findUnique({ where: { email }, select: { id: true } })) !== null
