import 'server-only'
import { render } from '@react-email/render'
import { MailDuMot, type Mot, texteDuMot } from '@/emails/mot'
import { motDePasseChange } from '@/emails/mot-de-passe-change'
import { motDePasseOublie } from '@/emails/mot-de-passe-oublie'
import { courrierAEnvoyer, type ModelePersonnel, oublierCourrier, type Signataire, signataire } from '../courrier-personnel'
import { env } from '../env'
import type { JobData } from '../jobs'
import { sendMail } from '../mail'
import { transmettreAuTitulaire } from '../mot-de-passe/identifiant'
import { nouveauJeton } from '../mot-de-passe/jetons'
import { COURRIERS_D_ACCES } from './courrier-d-acces'
import { COURRIERS_D_AGENCE } from './courrier-d-agence'
import { COURRIERS_DE_LA_PERSONNE } from './courrier-de-la-personne'
import { COURRIERS_DE_SECURITE } from './courrier-de-securite'
import { courrierDuCompteRendu } from './courrier-du-compte-rendu'

type Demande = {
  readonly id: string
  readonly to: string
  /** The row that the mail is about, by its kind. */
  readonly objetId: string | null
  readonly agence: Signataire
}

const lien = (chemin: string) => `${env().NEXTAUTH_URL}${chemin}`

/** What each kind says; null when there is nothing to send any more. */
const MODELES: { readonly [M in ModelePersonnel]: (demande: Demande) => Promise<Mot | null> } = {
  ...COURRIERS_DE_SECURITE,
  ...COURRIERS_D_AGENCE,
  ...COURRIERS_DE_LA_PERSONNE,
  ...COURRIERS_D_ACCES,
  'compte-rendu': courrierDuCompteRendu,
  // The link is made when its mail is: it is nowhere else, and its half hour begins when it leaves.
  'mot-de-passe-oublie': async ({ id, to }) => {
    const jeton = await nouveauJeton(to, id)
    return jeton ? motDePasseOublie(lien(`/mot-de-passe-nouveau?jeton=${jeton}`)) : null
  },
  // Never a mail by itself: see envoyer().
  'identifiant-oublie': async () => null,
  'mot-de-passe-change': async () => motDePasseChange(lien('/mot-de-passe-oublie')),
}

const isModele = (modele: string): modele is ModelePersonnel => Object.hasOwn(MODELES, modele)

type CourrierAEnvoyer = NonNullable<Awaited<ReturnType<typeof courrierAEnvoyer>>>

async function envoyer({ id, modele, to, objetId }: CourrierAEnvoyer): Promise<void> {
  if (modele === 'identifiant-oublie') return transmettreAuTitulaire(to)
  const agence = isModele(modele) ? await signataire(to, modele, objetId) : null
  const mot = agence && isModele(modele) ? await MODELES[modele]({ id, to, objetId, agence }) : null
  if (!agence || !mot) return
  const html = await render(<MailDuMot agence={agence} mot={mot} />)
  const from = { name: agence.nom, address: agence.email }
  await sendMail({ subject: mot.sujet, html, text: texteDuMot({ agence, mot }), from, to, messageId: id })
}

/** Sends one mail to a person. To the address of nobody it sends nothing, and forgets it. */
export async function envoyerCourrierPersonnel({ courrierId }: JobData['courrier-personnel'], { last }: { last: boolean }): Promise<void> {
  const courrier = await courrierAEnvoyer(courrierId)
  if (!courrier) return
  try {
    await envoyer(courrier)
  } catch (error) {
    if (last) await oublierCourrier(courrierId)
    throw error
  }
  await oublierCourrier(courrierId)
}
