import 'server-only'
import { render } from '@react-email/render'
import { MailDuMot, type Mot, texteDuMot } from '@/emails/mot'
import type { Mail } from '../mail'
import { type Abonnement, liensDeDesabonnement } from '../personne/desabonnement'
import type { MessageAEnvoyer } from '../queries/messages'

/**
 * The mail of a message of the outbox that is words and one button.
 * @param abonnement what its reader may refuse, in a press from the mail itself.
 */
export async function courrierDuMot({ agency: agence, to, id }: MessageAEnvoyer, mot: Mot, abonnement?: Abonnement): Promise<Mail> {
  const liens = abonnement && liensDeDesabonnement(abonnement)
  const dit = liens ? { ...mot, desabonnement: liens.page } : mot
  return {
    from: { name: agence.nom, address: agence.email },
    to,
    subject: mot.sujet,
    html: await render(<MailDuMot agence={agence} mot={dit} />),
    text: texteDuMot({ agence, mot: dit }),
    ...(liens && { desabonnement: liens.unClic }),
    messageId: id,
  }
}
