import type { Mot } from './mot'

/** @param lien the agency's own door. */
export const bienvenue = (agence: string, comptes: readonly string[], lien: string): Mot => ({
  sujet: 'Votre espace est ouvert',
  apercu: 'Connectez-vous avec cette adresse et le mot de passe que vous avez choisi.',
  paragraphes: [
    `Bienvenue. Votre espace en ligne chez ${agence} est ouvert.`,
    'Connectez-vous avec cette adresse et le mot de passe que vous avez choisi. Les codes de votre courrier ne servent plus : vous pouvez le jeter.',
    'Vous avez d’autres comptes, ici ou dans une autre agence ? Ajoutez-les au même espace avec les codes de leur courrier.',
  ],
  faits: faitsDesComptes(comptes),
  bouton: { texte: 'Aller à mon espace', lien },
  pourquoi: 'Vous recevez ce message parce qu’un espace vient d’être ouvert à votre adresse. Si ce n’est pas vous, prévenez-nous.',
})

/** @param lien where one's comptes are managed. */
export const compteAjoute = (agence: string, comptes: readonly string[], lien: string): Mot => ({
  sujet: 'Un compte a été ajouté à votre espace',
  apercu: `${agence}\u00a0: il est maintenant à côté de vos autres comptes.`,
  paragraphes: [
    `Un compte de ${agence} vient d’être ajouté à votre espace. Vous le trouverez à côté des autres, en pressant l’icône de l’immeuble.`,
    'Les codes de son courrier ne servent plus.',
  ],
  faits: faitsDesComptes(comptes),
  bouton: { texte: 'Voir mes comptes', lien },
  pourquoi:
    'Vous recevez ce message parce qu’un compte a été ajouté à l’espace ouvert à votre adresse. Si ce n’est pas vous, changez de mot de passe, puis prévenez-nous.',
})

const faitsDesComptes = (comptes: readonly string[]) => [[comptes.length > 1 ? 'Comptes' : 'Compte', comptes.join(', ')] as const]
