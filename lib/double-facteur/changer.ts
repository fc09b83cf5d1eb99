import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { type ModelePersonnel, poster } from '../courrier-personnel'
import { house, type Transaction } from '../db'
import type { Evenement } from '../evenements'
import { noter } from '../journal'
import { Refusal } from '../refusal'
import { type Ouverte, PERSONNE, type Personne, personne, remplacerSession, verrouiller } from '../sessions/ouvrir'
import { empreintes, nouveauxCodes } from './codes-de-secours'
import { TOTP } from './facteurs'

/** Who changes her factors, by the session that she does it in. */
export type Qui = { readonly userId: string; readonly sessionId: string; readonly enrolement?: boolean }

const FACTEURS = { ...PERSONNE, ...TOTP, passkeys: { select: { id: true } }, codesDeSecours: { select: { id: true } } } as const

const lire = (tx: Transaction, id: string) => tx.user.findUniqueOrThrow({ where: { id }, select: FACTEURS })
type Lue = Awaited<ReturnType<typeof lire>>

const aUnFacteur = ({ totpEnabledAt, passkeys }: Lue) => totpEnabledAt !== null || passkeys.length > 0

type Change = { readonly evenement: Evenement; readonly courrier: ModelePersonnel }

const raconter = async (tx: Transaction, qui: Personne, { evenement, courrier }: Change, origin: Origin) => {
  await noter(tx, { evenement, agencyId: qui.agencyId, acteur: qui, origin })
  await poster(tx, courrier, qui.email)
}

const fermerLesAutres = (tx: Transaction, { userId, sessionId }: Qui) =>
  tx.session.updateMany({ where: { userId, closedAt: null, id: { not: sessionId } }, data: { closedAt: now() } })

export type Ajout = {
  /** Of the first factor: to be shown once. */
  readonly codes: readonly string[] | null
  /** In the place of the session in which the first factor was added. */
  readonly session: Ouverte | null
}

/**
 * Adds a factor. The first one brings recovery codes, closes the person's other sessions, which had none, and changes this one.
 * @param ajouter writes it down; the person is locked meanwhile.
 */
export async function ajouterFacteur(
  qui: Qui,
  change: Change,
  origin: Origin,
  ajouter: (tx: Transaction, lue: Lue) => Promise<void>,
): Promise<Ajout> {
  const codes = nouveauxCodes()
  const hashes = await empreintes(codes)
  return house.$transaction(async (tx) => {
    await verrouiller(tx, qui.userId)
    const lue = await lire(tx, qui.userId)
    const premier = !aUnFacteur(lue)
    // The password alone opened this session, before there was a second factor: it must not change that factor now.
    if (qui.enrolement && !premier) throw new Refusal('La double vérification est déjà activée : reconnectez-vous.')
    await ajouter(tx, lue)
    await raconter(tx, personne(lue), change, origin)
    if (!premier) return { codes: null, session: null }
    await tx.codeSecours.deleteMany({ where: { userId: qui.userId } })
    await tx.codeSecours.createMany({ data: hashes.map((hash) => ({ userId: qui.userId, hash })) })
    await fermerLesAutres(tx, qui)
    const session = await remplacerSession(tx, qui.sessionId, personne(lue), origin)
    if (!session) throw new Refusal('Votre session a été fermée : reconnectez-vous.')
    return { codes, session }
  })
}

/** Takes a factor away and closes the person's other sessions. Staff keep one. */
export async function retirerFacteur(
  qui: Qui,
  change: Change,
  origin: Origin,
  retirer: (tx: Transaction) => Promise<boolean>,
): Promise<boolean> {
  return house.$transaction(async (tx) => {
    await verrouiller(tx, qui.userId)
    if (!(await retirer(tx))) return false
    const lue = await lire(tx, qui.userId)
    if (!aUnFacteur(lue)) {
      if (personne(lue).agencyId)
        throw new Refusal('Votre métier demande une double vérification : ajoutez d’abord un autre moyen, puis retirez celui-ci.')
      await tx.codeSecours.deleteMany({ where: { userId: qui.userId } })
    }
    await fermerLesAutres(tx, qui)
    await raconter(tx, personne(lue), change, origin)
    return true
  })
}

/** Ten new recovery codes; those before open nothing any more. @throws Refusal for who has no second factor. */
export async function refaireLesCodes(qui: Qui, origin: Origin): Promise<readonly string[]> {
  const codes = nouveauxCodes()
  const hashes = await empreintes(codes)
  await house.$transaction(async (tx) => {
    await verrouiller(tx, qui.userId)
    const lue = await lire(tx, qui.userId)
    if (!aUnFacteur(lue)) throw new Refusal('Activez d’abord la double vérification.')
    await tx.codeSecours.deleteMany({ where: { userId: qui.userId } })
    await tx.codeSecours.createMany({ data: hashes.map((hash) => ({ userId: qui.userId, hash })) })
    const { agencyId, nom } = personne(lue)
    await noter(tx, { evenement: 'codes-de-secours', agencyId, acteur: { userId: qui.userId, nom }, origin })
  })
  return codes
}
