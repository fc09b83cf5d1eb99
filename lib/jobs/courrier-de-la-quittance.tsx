import 'server-only'
import { render } from '@react-email/render'
import { MailDeQuittance, sujetDeLaQuittance, texteDuMailDeQuittance } from '@/emails/quittance'
import { today } from '../clock'
import { papierEmis } from '../documents/papier-emis'
import { env } from '../env'
import { ESPACE } from '../labels'
import type { Mail } from '../mail'
import type { MessageAEnvoyer } from '../queries/messages'
import { quittanceAEnvoyer } from '../queries/quittances-a-envoyer'
import { systemViewer } from '../viewer-kinds'
import { fichierJoint } from './fichier'

/** A quittance to whoever agreed to receive it so; null when it no longer holds, or nobody wants it any more. */
export async function courrierDeLaQuittance({
  id,
  agencyId,
  userId,
  contenu,
  objetId,
  agency: agence,
}: MessageAEnvoyer): Promise<Mail | null> {
  if (!userId || !objetId) return null
  const found = await quittanceAEnvoyer(systemViewer(agencyId), { userId, quittanceId: objetId, contenu }, today())
  if (!found) return null
  const { to, compteId, document } = found
  const emis = papierEmis.parse(document.contenu)
  const props = { agence, emis, lien: `${env().NEXTAUTH_URL}/${ESPACE.LOCATAIRE.segment}/${compteId}/quittances` }
  return {
    from: { name: agence.nom, address: agence.email },
    to,
    subject: sujetDeLaQuittance(emis),
    html: await render(<MailDeQuittance {...props} />),
    text: texteDuMailDeQuittance(props),
    attachments: [await fichierJoint(document)],
    messageId: id,
  }
}
