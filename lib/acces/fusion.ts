import 'server-only'
import { closeSession, type Origin, openSession, WRONG } from '../auth'
import { poster } from '../courrier-personnel'
import { house, type Transaction } from '../db'
import { noter } from '../journal'
import { Refusal } from '../refusal'
import { sansVerification } from '../sessions/freins'
import { type Ouverte, verrouiller } from '../sessions/ouvrir'
import { giveBack, take, wait } from '../throttle'
import type { CodeViewer } from '../viewer-kinds'
import { attribuer } from './attribuer'
import { retenirLesCodes } from './etat'

type Beneficiaire = { readonly userId: string; readonly sessionId: string; readonly nom: string; readonly email: string }

/** Adds what codes open to a login that exists, and tells it by mail. @throws Refusal as `attribuer`, or where her session is closed meanwhile. */
export async function associer(
  tx: Transaction,
  code: { id: string; agencyId: string },
  { userId, sessionId, nom, email }: Beneficiaire,
  origin: Origin,
): Promise<void> {
  const { id: codeId, agencyId } = code
  // A password that is being replaced closes the sessions: what is added now would be open to whoever replaced it.
  await verrouiller(tx, userId)
  if (await tx.session.count({ where: { id: sessionId, closedAt: { not: null } } }))
    throw new Refusal('Votre session a été fermée\u00a0: reconnectez-vous.')
  const comptes = await attribuer(tx, code, userId)
  for (const { id: compteId } of comptes) await noter(tx, { evenement: 'association', agencyId, acteur: { userId, nom }, compteId, origin })
  await poster(tx, 'compte-ajoute', email, codeId)
}

async function ouvrir(email: string, motDePasse: string, origin: Origin, humain: () => Promise<void>): Promise<Ouverte> {
  try {
    return await openSession(email, motDePasse, origin, humain)
  } catch (error) {
    if (error instanceof Refusal && error.message === WRONG)
      throw new Refusal('Ce n’est pas le mot de passe de cette adresse. Vérifiez-le, puis réessayez.', 'motDePasse')
    throw error
  }
}

/**
 * « Fusion de comptes »: what the codes open goes to the login of the address that was given, by its own password; who proved both is
 * signed in with it, as far as a sign-in goes before its second factor.
 * @throws Refusal: wrong password, too many attempts, held by another login.
 */
export async function fusionner(viewer: CodeViewer, motDePasse: string, origin: Origin, humain = sansVerification): Promise<Ouverte> {
  const { codeId } = viewer
  const typed = await house.activation.findUnique({ where: { codeId }, select: { email: true } })
  if (!typed?.email) throw new Refusal('Il manque votre adresse électronique : revenez à l’étape précédente.')
  const seconds = await take('fusion-codes', codeId)
  if (seconds > 0) throw new Refusal(`Trop d’essais. Réessayez dans ${wait(seconds)}.`)
  const session = await ouvrir(typed.email, motDePasse, origin, humain)
  await giveBack('fusion-codes', codeId)
  try {
    await house.$transaction(async (tx) => {
      const code = await retenirLesCodes(tx, viewer)
      const {
        id: userId,
        name,
        email,
      } = await tx.user.findUniqueOrThrow({
        where: { id: session.userId },
        select: { id: true, name: true, email: true },
      })
      await associer(tx, code, { userId, sessionId: session.id, nom: name ?? email, email }, origin)
    })
  } catch (error) {
    await closeSession(session.id)
    throw error
  }
  return session
}
