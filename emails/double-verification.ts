import type { Mot } from './mot'

/** What changed, by the key of the mail, and what it means for the next sign-in. */
const CHANGEMENTS = {
  'double-verification-activee': {
    sujet: 'Double vérification activée',
    fait: 'La double vérification vient d’être activée sur votre espace client : à chaque connexion, un code de votre téléphone sera demandé après le mot de passe.',
  },
  'double-verification-retiree': {
    sujet: 'Double vérification retirée',
    fait: 'La vérification par un code de votre téléphone vient d’être retirée de votre espace client. Vos autres appareils ont été déconnectés.',
  },
  'cle-ajoutee': {
    sujet: 'Clé d’accès ajoutée',
    fait: 'Une clé d’accès vient d’être ajoutée à votre espace client : elle permet de se connecter sans mot de passe, depuis l’appareil qui la garde.',
  },
  'cle-retiree': {
    sujet: 'Clé d’accès retirée',
    fait: 'Une clé d’accès vient d’être retirée de votre espace client. Vos autres appareils ont été déconnectés.',
  },
} as const

export type Changement = keyof typeof CHANGEMENTS

/** @param lien where a new password is asked for. */
export const changementDeSecurite = (changement: Changement, lien: string): Mot => ({
  sujet: CHANGEMENTS[changement].sujet,
  apercu: 'Si ce n’est pas vous, changez tout de suite de mot de passe.',
  paragraphes: [
    CHANGEMENTS[changement].fait,
    'Si c’est vous, vous n’avez rien à faire.',
    'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe ci-dessous, puis prévenez-nous.',
  ],
  bouton: { texte: 'Ce n’était pas moi', lien },
  pourquoi: 'Vous recevez ce message parce que la façon de se connecter à un espace ouvert à votre adresse a changé.',
})
