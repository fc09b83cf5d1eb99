import type { Mot } from './mot'

/** @param lien valid for a day, once. */
export const activation = (agence: string, lien: string): Mot => ({
  sujet: 'Confirmez votre adresse pour activer votre espace',
  apercu: 'Un bouton à presser, et votre espace est ouvert. Ce lien est valable 24 heures.',
  paragraphes: [
    `Il ne reste qu’une étape pour ouvrir votre espace en ligne chez ${agence}\u00a0: confirmer que cette adresse est bien la vôtre.`,
    'Ce lien est valable 24 heures et ne sert qu’une fois. Si vous en avez demandé plusieurs, seul le dernier fonctionne.',
  ],
  bouton: { texte: 'Activer mon espace', lien },
  pourquoi:
    'Vous recevez ce message parce que quelqu’un a donné cette adresse avec les codes d’un courrier de votre agence. Si ce n’est pas vous, n’ouvrez pas le lien : rien ne sera créé.',
})
