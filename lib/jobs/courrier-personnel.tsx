import 'server-only'
import { render } from '@react-email/render'
import * as change from '@/emails/mot-de-passe-change'
import * as oublie from '@/emails/mot-de-passe-oublie'
import { courrierAEnvoyer, oublierCourrier, type Signataire, signataire } from '../courrier-personnel'
import { env } from '../env'
import type { JobData } from '../jobs'
import { type Mail, sendMail } from '../mail'
import { nouveauJeton } from '../mot-de-passe/jetons'

type Contenu = Pick<Mail, 'subject' | 'html' | 'text'>
type Demande = { readonly id: string; readonly to: string; readonly agence: Signataire }

/** By `modele`; null when there is nothing to send any more. */
const MODELES: Readonly<Record<string, (demande: Demande) => Promise<Contenu | null>>> = {
  // The link is made when its mail is: it is nowhere else, and its half hour begins when it leaves.
  'mot-de-passe-oublie': async ({ id, to, agence }) => {
    const jeton = await nouveauJeton(to, id)
    if (!jeton) return null
    const props = { agence, lien: `${env().NEXTAUTH_URL}/mot-de-passe-nouveau?jeton=${jeton}` }
    return { subject: oublie.subject, html: await render(<oublie.MailDeLien {...props} />), text: oublie.texteDuMailDeLien(props) }
  },
  'mot-de-passe-change': async ({ agence }) => {
    const props = { agence, lien: `${env().NEXTAUTH_URL}/mot-de-passe-oublie` }
    return {
      subject: change.subject,
      html: await render(<change.MailDeChangement {...props} />),
      text: change.texteDuMailDeChangement(props),
    }
  },
}

async function envoyer(id: string, modele: string, to: string): Promise<void> {
  const agence = await signataire(to)
  const mail = agence && (await MODELES[modele]?.({ id, to, agence }))
  if (mail) await sendMail({ ...mail, from: { name: agence.nom, address: agence.email }, to, messageId: id })
}

/** Sends one mail to a person. To the address of nobody it sends nothing, and forgets it. */
export async function envoyerCourrierPersonnel({ courrierId }: JobData['courrier-personnel'], { last }: { last: boolean }): Promise<void> {
  const courrier = await courrierAEnvoyer(courrierId)
  if (!courrier) return
  try {
    await envoyer(courrier.id, courrier.modele, courrier.to)
  } catch (error) {
    if (last) await oublierCourrier(courrierId)
    throw error
  }
  await oublierCourrier(courrierId)
}
