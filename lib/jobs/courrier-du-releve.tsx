import 'server-only'
import { render } from '@react-email/render'
import { MailDeReleve, subject, texteDuMailDeReleve } from '@/emails/releve'
import { releveEmis } from '../documents/releve-emis'
import { env } from '../env'
import { ESPACE } from '../labels'
import type { Mail } from '../mail'
import type { MessageAEnvoyer } from '../queries/messages'
import { fichierJoint } from './fichier'

/** The mail of a statement, its attachment made if it is not made yet. */
export async function courrierDuReleve({ id, to, agency: agence, document }: MessageAEnvoyer): Promise<Mail> {
  if (!document?.compte) throw new Error('Ce courrier de relevé n’a pas de relevé.')
  const { compte } = document
  const props = {
    agence,
    emis: releveEmis.parse(document.contenu),
    lien: `${env().NEXTAUTH_URL}/${ESPACE[compte.role].segment}/${compte.id}/releves/${document.id}`,
  }
  return {
    from: { name: agence.nom, address: agence.email },
    to,
    subject,
    html: await render(<MailDeReleve {...props} />),
    text: texteDuMailDeReleve(props),
    attachments: [await fichierJoint(document)],
    messageId: id,
  }
}
