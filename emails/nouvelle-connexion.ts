import type { Mot } from './mot'

type Connexion = {
  /** « Firefox sur Windows ». */
  readonly appareil: string
  /** « Lyon, France », « Adresse 82.64.12.9 ». */
  readonly lieu: string
  /** « 21 novembre 2026 à 6 h 05 ». */
  readonly instant: string
  /** Where a new password is asked for. */
  readonly lien: string
}

export const nouvelleConnexion = ({ appareil, lieu, instant, lien }: Connexion): Mot => ({
  sujet: 'Nouvelle connexion à votre espace',
  apercu: `${appareil}, ${lieu}. Si ce n’est pas vous, changez tout de suite de mot de passe.`,
  paragraphes: [
    'Quelqu’un vient de se connecter à votre espace client, depuis un appareil qui n’avait pas encore servi.',
    'Si c’est vous, vous n’avez rien à faire.',
    'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe ci-dessous : l’autre appareil sera déconnecté. Puis prévenez-nous.',
  ],
  faits: [
    ['Appareil', appareil],
    ['Lieu', lieu],
    ['Date', `${instant} (heure de Paris)`],
  ],
  bouton: { texte: 'Ce n’était pas moi', lien },
  pourquoi: 'Vous recevez ce message parce qu’un espace est ouvert à votre adresse.',
})
