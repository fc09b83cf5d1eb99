import 'server-only'
import { render } from '@react-email/render'
import { coordonneesModifiees } from '@/emails/coordonnees-modifiees'
import { MailDuMot, texteDuMot } from '@/emails/mot'
import { nomAffiche } from '../domain/tiers'
import { env } from '../env'
import type { Mail } from '../mail'
import type { MessageAEnvoyer } from '../queries/messages'
import { telephonesDuCompte } from '../queries/telephones'
import { afficherTelephones } from '../saisie-du-telephone'
import { systemViewer } from '../viewer-kinds'

/** To an agency: the telephones of the holder of a compte, as they are when its mail leaves. */
export async function courrierDesCoordonnees({ id, to, agencyId, objetId, agency: agence }: MessageAEnvoyer): Promise<Mail> {
  const lus = objetId ? await telephonesDuCompte(systemViewer(agencyId), objetId) : null
  if (!lus || !objetId) throw new Error('Le compte de ce courrier n’est plus celui de l’agence.')
  const mot = coordonneesModifiees({
    ...{ titulaire: nomAffiche(lus.titulaire), numero: lus.numero, lien: `${env().NEXTAUTH_URL}/admin/acces/${objetId}` },
    ...{ actuels: afficherTelephones(lus.enVigueur), publies: afficherTelephones(lus.publies) },
  })
  return {
    from: { name: agence.nom, address: agence.email },
    to,
    subject: mot.sujet,
    html: await render(<MailDuMot agence={agence} mot={mot} />),
    text: texteDuMot({ agence, mot }),
    messageId: id,
  }
}
