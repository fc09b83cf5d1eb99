import type { Mot } from './mot'

/** To the new address. @param lien applies the change, for the person signed in; 24 hours, once. */
export const confirmerAdresse = (lien: string): Mot => ({
  sujet: 'Confirmez votre nouvelle adresse',
  apercu: 'Un dernier geste\u00a0: ouvrez le lien en étant connecté à votre espace.',
  paragraphes: [
    'Vous avez demandé à vous connecter à votre espace client avec cette adresse.',
    'Ouvrez le lien en étant connecté à votre espace, puis confirmez. Il est valable 24 heures et ne sert qu’une fois. Jusque-là, votre ancienne adresse reste la bonne.',
  ],
  bouton: { texte: 'Confirmer cette adresse', lien },
  pourquoi: 'Si vous n’avez rien demandé, ignorez ce message\u00a0: quelqu’un s’est sans doute trompé d’adresse.',
})

/** To the new address, when it already has a login. @param lien where that login signs in. */
export const adresseDejaPrise = (lien: string): Mot => ({
  sujet: 'Cette adresse sert déjà à un espace client',
  apercu: 'Rien n’a changé. Pour réunir deux espaces, connectez-vous et ajoutez un compte.',
  paragraphes: [
    'Quelqu’un, vous peut-être, a demandé à se connecter à un autre espace client avec cette adresse. Elle sert déjà au vôtre\u00a0: rien n’a changé.',
    'Pour réunir vos comptes, connectez-vous ici avec cette adresse, puis choisissez «\u00a0Ajouter un compte\u00a0» avec les codes de votre courrier.',
  ],
  bouton: { texte: 'Me connecter', lien },
  pourquoi: 'Si vous n’avez rien demandé, ignorez ce message.',
})

/** To the old address. @param lien objects to the change, for seven days. */
export const adresseQuitte = (nouvelle: string, lien: string): Mot => ({
  sujet: 'Votre adresse de connexion va changer',
  apercu: `La nouvelle adresse demandée est ${nouvelle}. Si ce n’est pas vous, refusez.`,
  paragraphes: [
    `Quelqu’un, avec votre mot de passe, a demandé que l’on se connecte désormais à votre espace avec l’adresse ${nouvelle}.`,
    'Si c’est vous, vous n’avez rien à faire ici\u00a0: confirmez par le message reçu à la nouvelle adresse.',
    'Si ce n’est pas vous, refusez ce changement ci-dessous. C’est possible pendant sept jours, même une fois le changement fait\u00a0: votre adresse est alors rétablie, et tous les appareils sont déconnectés.',
  ],
  bouton: { texte: 'Refuser ce changement', lien },
  pourquoi: 'Vous recevez ce message parce que cette adresse sert à se connecter à un espace client.',
})

/** @param compte « 450BROU-01, Le Clos des Tilleuls ». @param lien the comptes that are left. */
export const compteDetache = (compte: string, lien: string): Mot => ({
  sujet: 'Un compte a été détaché de votre espace',
  apercu: compte,
  paragraphes: [
    `Le compte ${compte} n’est plus rattaché à votre espace client\u00a0: vous l’avez demandé depuis la page «\u00a0Mes comptes\u00a0».`,
    'Pour l’y remettre, demandez de nouveaux codes à votre agence, puis choisissez «\u00a0Ajouter un compte\u00a0».',
    'Si ce n’est pas vous, changez tout de suite votre mot de passe et prévenez-nous.',
  ],
  bouton: { texte: 'Voir mes comptes', lien },
  pourquoi: 'Vous recevez ce message parce qu’un espace est ouvert à votre adresse.',
})

/** @param compte its number, where it is, and its agency. */
export const compteRetire = (compte: string, lien: string): Mot => ({
  sujet: 'Un compte n’est plus dans votre espace',
  apercu: compte,
  paragraphes: [
    `Votre agence a retiré de votre espace client le compte ${compte}. Vos autres comptes n’ont pas changé.`,
    'Si vous pensez que c’est une erreur, demandez-lui de nouveaux codes, puis choisissez «\u00a0Ajouter un compte\u00a0».',
  ],
  bouton: { texte: 'Voir mes comptes', lien },
  pourquoi: 'Vous recevez ce message parce qu’un espace est ouvert à votre adresse.',
})
