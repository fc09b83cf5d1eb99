import type { Mot } from './mot'

/** @param lien valid for half an hour, once. */
export const motDePasseOublie = (lien: string): Mot => ({
  sujet: 'Choisissez un nouveau mot de passe',
  apercu: 'Ce lien est valable 30 minutes et ne sert qu’une fois.',
  paragraphes: [
    'Vous avez demandé à choisir un nouveau mot de passe pour votre espace client.',
    'Ce lien est valable 30 minutes et ne sert qu’une fois. Si vous en avez demandé plusieurs, seul le dernier fonctionne.',
  ],
  bouton: { texte: 'Choisir mon mot de passe', lien },
  pourquoi: 'Si vous n’avez rien demandé, ignorez ce message\u00a0: votre mot de passe reste le même.',
})
