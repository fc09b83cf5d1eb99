import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house } from '../db'
import { noter } from '../journal'
import { hashPassword } from '../password'
import { Refusal } from '../refusal'
import type { ClientViewer, StaffViewer } from '../viewer-kinds'
import { accepter } from './accepter'
import { confirmerMotDePasse } from './confirmer'
import { retirerLesJetons } from './jetons'

type Saisie = { readonly ancienMotDePasse: string; readonly motDePasse: string; readonly confirmation: string }

/**
 * Changes the password of the person who is signed in; all her other sessions are closed, this one stays.
 * @throws Refusal, by field.
 */
export async function changerMotDePasse(viewer: ClientViewer | StaffViewer, saisie: Saisie, origin: Origin): Promise<void> {
  const { userId, sessionId, email, nom } = viewer
  const { ancienMotDePasse, motDePasse, confirmation } = saisie
  const ancien = await confirmerMotDePasse(viewer, ancienMotDePasse, 'ancienMotDePasse')
  if (motDePasse === ancienMotDePasse) throw new Refusal('C’est déjà votre mot de passe : choisissez-en un autre.', 'motDePasse')
  accepter(motDePasse, confirmation, email)
  const passwordHash = await hashPassword(motDePasse)
  await house.$transaction(async (tx) => {
    // Changed meanwhile from elsewhere, the old one is no longer it.
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: ancien },
      data: { passwordHash },
    })
    if (!count) throw new Refusal('Ce n’est plus votre mot de passe : il vient d’être changé ailleurs.', 'ancienMotDePasse')
    await tx.session.updateMany({ where: { userId, closedAt: null, id: { not: sessionId } }, data: { closedAt: now() } })
    await retirerLesJetons(tx, email)
    await noter(tx, { evenement: 'mot-de-passe-change', agencyId: null, acteur: { userId, nom }, origin })
    await poster(tx, 'mot-de-passe-change', email)
  })
}
