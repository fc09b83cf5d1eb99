import 'server-only'
import { wait } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house } from '../db'
import { hashPassword, verifyPassword } from '../password'
import { Refusal } from '../refusal'
import { giveBack, take } from '../throttle'
import type { ClientViewer, StaffViewer } from '../viewer-kinds'
import { accepter } from './accepter'
import { retirerLesJetons } from './jetons'

type Saisie = { readonly ancienMotDePasse: string; readonly motDePasse: string; readonly confirmation: string }

/**
 * Changes the password of the person who is signed in; all her other sessions are closed, this one stays.
 * @throws Refusal, by field.
 */
export async function changerMotDePasse({ userId, sessionId, email }: ClientViewer | StaffViewer, saisie: Saisie): Promise<void> {
  const { ancienMotDePasse, motDePasse, confirmation } = saisie
  const seconds = await take('ancien-mot-de-passe', sessionId)
  if (seconds > 0) throw new Refusal(`Trop d’essais. Réessayez dans ${wait(seconds)}.`)
  const person = await house.user.findUnique({ where: { id: userId }, select: { passwordHash: true } })
  if (!(await verifyPassword(person?.passwordHash, ancienMotDePasse)))
    throw new Refusal('Ce n’est pas votre mot de passe actuel.', 'ancienMotDePasse')
  await giveBack('ancien-mot-de-passe', sessionId)
  if (motDePasse === ancienMotDePasse) throw new Refusal('C’est déjà votre mot de passe : choisissez-en un autre.', 'motDePasse')
  accepter(motDePasse, confirmation, email)
  const passwordHash = await hashPassword(motDePasse)
  await house.$transaction(async (tx) => {
    // Changed meanwhile from elsewhere, the old one is no longer it.
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: person?.passwordHash ?? null },
      data: { passwordHash },
    })
    if (!count) throw new Refusal('Ce n’est plus votre mot de passe : il vient d’être changé ailleurs.', 'ancienMotDePasse')
    await tx.session.updateMany({ where: { userId, closedAt: null, id: { not: sessionId } }, data: { closedAt: now() } })
    await retirerLesJetons(tx, email)
    await poster(tx, 'mot-de-passe-change', email)
  })
}
