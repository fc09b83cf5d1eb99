import 'server-only'
import { render } from '@react-email/render'
import { MailDuMot, type Mot, texteDuMot } from '@/emails/mot'
import type { Mail } from '../mail'
import type { MessageAEnvoyer } from '../queries/messages'

/** The mail of a message of the outbox that is words and one button. */
export const courrierDuMot = async ({ agency: agence, to, id }: MessageAEnvoyer, mot: Mot): Promise<Mail> => ({
  from: { name: agence.nom, address: agence.email },
  to,
  subject: mot.sujet,
  html: await render(<MailDuMot agence={agence} mot={mot} />),
  text: texteDuMot({ agence, mot }),
  messageId: id,
})
