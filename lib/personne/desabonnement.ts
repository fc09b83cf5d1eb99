import 'server-only'
import { house } from '../db'
import { env } from '../env'
import { TOUS_LES_AVIS } from '../labels'
import { Prisma } from '../prisma/client'
import type { Avis } from '../prisma/enums'
import { isSigned, sign } from '../secret'

/** Which mails of which agency to which login. */
export type Abonnement = { readonly userId: string; readonly agencyId: string; readonly avis: Avis }

const USAGE = 'desabonnement'
const ID = 16
const FACTS = ID + ID + 1
const SIGNATURE = 32

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')
const uuidOf = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

/** Nothing of it is kept: it says whose and what, and proves that it was made here. A mail is refused years after it was sent. */
export function jetonDeDesabonnement({ userId, agencyId, avis }: Abonnement): string {
  const facts = Buffer.concat([bytesOf(userId), bytesOf(agencyId), Buffer.from([TOUS_LES_AVIS.indexOf(avis)])])
  return Buffer.concat([facts, sign(facts, USAGE)]).toString('base64url')
}

function lire(jeton: string): Abonnement | null {
  const bytes = Buffer.from(jeton, 'base64url')
  const facts = bytes.subarray(0, FACTS)
  // The same bytes have other spellings, which a link never has.
  if (bytes.length !== FACTS + SIGNATURE || bytes.toString('base64url') !== jeton) return null
  if (!isSigned(facts, bytes.subarray(FACTS), USAGE)) return null
  const avis = TOUS_LES_AVIS[facts.readUInt8(FACTS - 1)]
  return avis ? { userId: uuidOf(facts.subarray(0, ID)), agencyId: uuidOf(facts.subarray(ID, 2 * ID)), avis } : null
}

/** @returns the page for the foot of a mail, and the address of its header that a mail program posts to by itself. */
export function liensDeDesabonnement(abonnement: Abonnement): { page: string; unClic: string } {
  const jeton = jetonDeDesabonnement(abonnement)
  return { page: `${env().NEXTAUTH_URL}/desabonnement?jeton=${jeton}`, unClic: `${env().NEXTAUTH_URL}/api/desabonnement?jeton=${jeton}` }
}

export type EtatDeLAbonnement = { readonly agence: string; readonly avis: Avis; readonly refuse: boolean }

/** What a link is about, and whether it is refused already; null for one that was not made here, or whose person is gone. */
export async function etatDeLAbonnement(jeton: string): Promise<EtatDeLAbonnement | null> {
  const abonnement = lire(jeton)
  if (!abonnement) return null
  const { userId, agencyId, avis } = abonnement
  const [person, agency, refus] = await Promise.all([
    house.user.findUnique({ where: { id: userId }, select: { id: true } }),
    house.agency.findUnique({ where: { id: agencyId }, select: { nom: true } }),
    house.refusDAvis.count({ where: abonnement }),
  ])
  return person && agency && { agence: agency.nom, avis, refuse: refus > 0 }
}

/** Refuses the mails that a link is about, or takes them again; twice is once. @returns false for a link that serves no more. */
export async function changerLAbonnement(jeton: string, voulu: boolean): Promise<boolean> {
  const abonnement = lire(jeton)
  if (!abonnement) return false
  if (voulu) {
    await house.refusDAvis.deleteMany({ where: abonnement })
    return (await etatDeLAbonnement(jeton)) !== null
  }
  try {
    await house.refusDAvis.createMany({ data: [abonnement], skipDuplicates: true })
    return true
  } catch (error) {
    // The login or the agency is gone.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') return false
    throw error
  }
}
