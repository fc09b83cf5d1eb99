import 'server-only'
import { refusDuMotDePasse } from '../domain/mot-de-passe'
import { Refusal } from '../refusal'
import { estCourant } from './courants'

/** @throws Refusal, by field, for a new password that may not be had. */
export function accepter(motDePasse: string, confirmation: string, email: string): void {
  const refus = refusDuMotDePasse(motDePasse, email, (texte) => estCourant(texte, email))
  if (refus) throw new Refusal(refus, 'motDePasse')
  if (motDePasse !== confirmation) throw new Refusal('Les deux saisies du nouveau mot de passe ne sont pas les mêmes.', 'confirmation')
}
