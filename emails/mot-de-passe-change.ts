import type { Mot } from './mot'

/** @param lien where a new password is asked for. */
export const motDePasseChange = (lien: string): Mot => ({
  sujet: 'Votre mot de passe a été changé',
  apercu: 'Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe.',
  paragraphes: [
    'Le mot de passe de votre espace client vient d’être changé. Vos autres appareils ont été déconnectés.',
    'Si c’est vous, vous n’avez rien à faire.',
    'Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe ci-dessous, puis prévenez-nous.',
  ],
  bouton: { texte: 'Ce n’était pas moi', lien },
  pourquoi: 'Vous recevez ce message parce que le mot de passe d’un espace ouvert à votre adresse a changé.',
})
