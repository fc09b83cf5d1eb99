import type { Mot } from './mot'

/** @param resume what changed, in a sentence of the agency. @param lien where they are read and accepted, after sign-in. */
export const conditionsModifiees = ({ agence, resume, lien }: { agence: string; resume: string; lien: string }): Mot => ({
  sujet: `${agence}\u00a0: les conditions d’utilisation changent`,
  apercu: 'Elles vous seront présentées à votre prochaine connexion.',
  paragraphes: [
    `${agence} a publié une nouvelle version des conditions générales d’utilisation de votre espace.`,
    ...(resume ? [`Ce qui change\u00a0: ${resume}`] : []),
    'Elles vous seront présentées à votre prochaine connexion\u00a0; vous pourrez les lire avant de les accepter.',
  ],
  bouton: { texte: 'Lire les conditions', lien },
  pourquoi: 'Vous recevez ce message parce qu’un compte de cette agence est ouvert à votre adresse.',
})
