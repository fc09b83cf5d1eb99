import 'server-only'
import type { Mail } from '../mail'
import type { MessageAEnvoyer } from '../queries/messages'
import { COURRIERS_D_ANNONCE } from './courrier-d-annonce'
import { COURRIERS_DE_DEMANDE } from './courrier-de-demande'
import { courrierDeLaQuittance } from './courrier-de-la-quittance'
import { courrierDesCoordonnees } from './courrier-des-coordonnees'
import { COURRIERS_DU_LOCATAIRE } from './courrier-du-locataire'
import { courrierDuReleve } from './courrier-du-releve'

/** What makes each kind of mail; null when there is nothing to send any more, or nobody who wants it. */
const MODELES = {
  releve: courrierDuReleve,
  quittance: courrierDeLaQuittance,
  'coordonnees-modifiees': courrierDesCoordonnees,
  ...COURRIERS_DE_DEMANDE,
  ...COURRIERS_D_ANNONCE,
  ...COURRIERS_DU_LOCATAIRE,
} as const satisfies Record<string, (message: MessageAEnvoyer) => Promise<Mail | null>>

const isModele = (modele: string): modele is keyof typeof MODELES => Object.hasOwn(MODELES, modele)

/** The mail of a message of the outbox, or null. @throws Error for a message that no template knows. */
export async function courrier(message: MessageAEnvoyer): Promise<Mail | null> {
  if (!isModele(message.modele)) throw new Error(`Aucun modèle de courrier « ${message.modele} ».`)
  return MODELES[message.modele](message)
}
