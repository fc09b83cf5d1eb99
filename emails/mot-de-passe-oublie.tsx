import { type Expediteur, MiseEnPage, Paragraphe, signature } from './layout'

export const subject = 'Choisissez un nouveau mot de passe'

export type MailDeLienProps = {
  readonly agence: Expediteur
  /** Valid for half an hour, once. */
  readonly lien: string
}

const DEMANDE = 'Vous avez demandé à choisir un nouveau mot de passe pour votre espace client.'
const DUREE = 'Ce lien est valable 30 minutes et ne sert qu’une fois. Si vous en avez demandé plusieurs, seul le dernier fonctionne.'
const PAS_VOUS = 'Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.'

export function MailDeLien({ agence, lien }: MailDeLienProps) {
  return (
    <MiseEnPage
      agence={agence}
      apercu="Ce lien est valable 30 minutes et ne sert qu’une fois."
      titre={subject}
      bouton={{ texte: 'Choisir mon mot de passe', lien }}
      pourquoi={PAS_VOUS}
    >
      <Paragraphe>Bonjour,</Paragraphe>
      <Paragraphe>{DEMANDE}</Paragraphe>
      <Paragraphe>{DUREE}</Paragraphe>
    </MiseEnPage>
  )
}

export const texteDuMailDeLien = ({ agence, lien }: MailDeLienProps): string =>
  ['Bonjour,', DEMANDE, DUREE, `Choisir mon mot de passe :\n${lien}`, signature(agence), PAS_VOUS].join('\n\n')
