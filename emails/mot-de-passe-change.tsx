import { type Expediteur, MiseEnPage, Paragraphe, signature } from './layout'

export const subject = 'Votre mot de passe a été changé'

export type MailDeChangementProps = {
  readonly agence: Expediteur
  /** Where a new password is asked for. */
  readonly lien: string
}

const FAIT = 'Le mot de passe de votre espace client vient d’être changé. Vos autres appareils ont été déconnectés.'
const VOUS = 'Si c’est vous, vous n’avez rien à faire.'
const PAS_VOUS = 'Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe ci-dessous, puis prévenez-nous.'
const POURQUOI = 'Vous recevez ce message parce que le mot de passe d’un espace ouvert à votre adresse a changé.'

export function MailDeChangement({ agence, lien }: MailDeChangementProps) {
  return (
    <MiseEnPage
      agence={agence}
      apercu="Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe."
      titre={subject}
      bouton={{ texte: 'Ce n’était pas moi', lien }}
      pourquoi={POURQUOI}
    >
      <Paragraphe>Bonjour,</Paragraphe>
      <Paragraphe>{FAIT}</Paragraphe>
      <Paragraphe>{VOUS}</Paragraphe>
      <Paragraphe>{PAS_VOUS}</Paragraphe>
    </MiseEnPage>
  )
}

export const texteDuMailDeChangement = ({ agence, lien }: MailDeChangementProps): string =>
  ['Bonjour,', FAIT, VOUS, PAS_VOUS, `Ce n’était pas moi :\n${lien}`, signature(agence), POURQUOI].join('\n\n')
