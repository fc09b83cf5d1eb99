import 'server-only'
import { now } from '../clock'
import type { JobData } from '../jobs'
import { AdresseRefusee, sendMail } from '../mail'
import { messageAEnvoyer, noterEchec, noterEnvoi, oublierMessage } from '../queries/messages'
import { systemViewer } from '../viewer-kinds'
import { courrier } from './courrier'

/**
 * Sends one message of the outbox. Run twice it sends once: what has left is no longer to be sent. Should the process die between
 * the server's answer and the note, the mail leaves again with the same Message-ID, which mail programs show once.
 */
export async function sendMessage({ messageId, agencyId }: JobData['mail'], { last }: { last: boolean }): Promise<void> {
  const viewer = systemViewer(agencyId)
  const message = await messageAEnvoyer(viewer, messageId)
  if (!message) return
  try {
    const mail = await courrier(message)
    if (!mail) return await oublierMessage(viewer, messageId)
    await sendMail(mail)
  } catch (error) {
    const refusee = error instanceof AdresseRefusee
    await noterEchec(viewer, messageId, error instanceof Error ? error.message : String(error), last || refusee)
    if (refusee) return
    throw error
  }
  await noterEnvoi(viewer, messageId, now())
}
