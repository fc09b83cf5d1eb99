import type { Mot } from './mot'

/** @param role in words. @param lien valid for seven days, once. */
export const invitation = ({ agence, role, lien }: { agence: string; role: string; lien: string }): Mot => ({
  sujet: `${agence} vous ouvre un accès`,
  apercu: 'Ce lien est valable 7 jours et ne sert qu’une fois.',
  paragraphes: [
    `${agence} vous invite à travailler sur son portail, avec le rôle «\u00a0${role}\u00a0».`,
    'Ce lien est valable 7 jours et ne sert qu’une fois. Si vous en avez reçu plusieurs, seul le dernier fonctionne.',
  ],
  bouton: { texte: 'Ouvrir mon accès', lien },
  pourquoi:
    'Vous recevez ce message parce qu’un administrateur de l’agence a indiqué votre adresse. Si vous ne l’attendiez pas, ignorez-le.',
})
