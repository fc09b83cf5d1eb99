import 'server-only'
import { coordonneesModifiees } from '@/emails/coordonnees-modifiees'
import { nomAffiche } from '../domain/tiers'
import { env } from '../env'
import type { Mail } from '../mail'
import type { MessageAEnvoyer } from '../queries/messages'
import { telephonesDuCompte } from '../queries/telephones'
import { afficherTelephones } from '../saisie-du-telephone'
import { systemViewer } from '../viewer-kinds'
import { courrierDuMot } from './courrier-du-mot'

/** To an agency: the telephones of the holder of a compte, as they are when its mail leaves; null once the compte is gone. */
export async function courrierDesCoordonnees(message: MessageAEnvoyer): Promise<Mail | null> {
  const { agencyId, objetId } = message
  const lus = objetId ? await telephonesDuCompte(systemViewer(agencyId), objetId) : null
  if (!lus || !objetId) return null
  const mot = coordonneesModifiees({
    ...{ titulaire: nomAffiche(lus.titulaire), numero: lus.numero, lien: `${env().NEXTAUTH_URL}/admin/acces/${objetId}` },
    ...{ actuels: afficherTelephones(lus.enVigueur), publies: afficherTelephones(lus.publies) },
  })
  return courrierDuMot(message, mot)
}
