import 'server-only'
import { buffer } from 'node:stream/consumers'
import { render } from '@react-email/render'
import { MailDeReleve, subject, texteDuMailDeReleve } from '@/emails/releve'
import { releveEmis } from '../documents/releve-emis'
import { env } from '../env'
import { ESPACE } from '../labels'
import type { Mail } from '../mail'
import type { MessageAEnvoyer } from '../queries/messages'
import { openFile } from '../storage'
import { courrierDesCoordonnees } from './courrier-des-coordonnees'
import { fichierDuDocument } from './fichier'

/** The mail of a message of the outbox, its attachment made if it is not made yet. @throws Error for a message that no template knows. */
export async function courrier(message: MessageAEnvoyer): Promise<Mail> {
  if (message.modele === 'coordonnees-modifiees') return courrierDesCoordonnees(message)
  const { agency: agence, document } = message
  if (message.modele !== 'releve' || !document?.compte) throw new Error(`Aucun modèle de courrier « ${message.modele} ».`)
  const fichier = await fichierDuDocument(document)
  const file = await openFile(fichier.hash)
  if (!file) throw new Error('Le fichier du relevé n’est plus dans le dossier de données.')
  const { compte } = document
  const props = {
    agence,
    emis: releveEmis.parse(document.contenu),
    lien: `${env().NEXTAUTH_URL}/${ESPACE[compte.role].segment}/${compte.id}/releves/${document.id}`,
  }
  return {
    from: { name: agence.nom, address: agence.email },
    to: message.to,
    subject,
    html: await render(<MailDeReleve {...props} />),
    text: texteDuMailDeReleve(props),
    attachments: [{ filename: fichier.nom, content: await buffer(file.stream), contentType: 'application/pdf' }],
    messageId: message.id,
  }
}
