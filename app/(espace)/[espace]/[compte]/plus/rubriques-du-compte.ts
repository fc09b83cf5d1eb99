import { INTERLOCUTEUR } from '@/lib/labels'
import type { CompteRole } from '@/lib/prisma/enums'
import type { Rubrique } from './rubriques'

/** @param conseil whether the holder of the compte sits at the conseil syndical. */
export const copropriete = (base: string, conseil: boolean): Rubrique[] => [
  { href: `${base}/residence`, titre: 'Ma résidence', texte: 'Adresse, lots, clés, conseil, événements', icon: 'building-2' },
  ...(conseil
    ? [{ href: `${base}/conseil`, titre: 'Conseil syndical', texte: 'Ce qui n’est ouvert qu’à ses membres', icon: 'users' } as const]
    : []),
  { href: `${base}/appels`, titre: 'Mes appels de fonds', texte: 'Les derniers, et pourquoi ces montants', icon: 'hand-coins' },
  { href: `${base}/charges`, titre: 'Mes charges d’année en année', texte: 'Poste par poste, en image', icon: 'chart-column' },
  { href: `${base}/fonds-de-travaux`, titre: 'Fonds de travaux', texte: 'Ce que vos lots ont versé', icon: 'piggy-bank' },
  { href: `${base}/depenses`, titre: 'Dépenses', texte: 'Ce que la résidence a payé', icon: 'receipt-text' },
  { href: `${base}/consommations`, titre: 'Mes consommations', texte: 'Eau et chauffage, comparés à l’an dernier', icon: 'droplets' },
  { href: `${base}/documents/obligatoires`, titre: 'Documents obligatoires', texte: 'Ceux que la loi vous donne', icon: 'shield-check' },
  { href: `${base}/photos`, titre: 'Photos de la résidence', icon: 'camera' },
]

export const agence = (base: string, role: CompteRole): Rubrique[] => [
  { href: `${base}/contacts`, titre: 'Contacts', texte: `${INTERLOCUTEUR[role].mon}, qui appeler`, icon: 'phone' },
  { href: `${base}/informations`, titre: 'Informations', texte: 'Ce que votre agence annonce, et l’actualité', icon: 'newspaper' },
  ...(role === 'COPROPRIETAIRE'
    ? [{ href: `${base}/virement`, titre: 'Payer par virement', texte: 'IBAN de la résidence et QR code', icon: 'qr-code' } as const]
    : []),
  { href: `${base}/prelevement`, titre: 'Prélèvement automatique', icon: 'credit-card' },
  { href: `${base}/partenaires`, titre: 'Nos partenaires', icon: 'handshake' },
]

/** @param associe false for who entered with the codes of a letter. */
export const connexion = (associe: boolean): Rubrique[] =>
  associe
    ? [
        { href: '/mes-comptes', titre: 'Gérer mes comptes', texte: 'Mes coordonnées, le compte affiché en premier', icon: 'user' },
        { href: '/ajouter-un-compte', titre: 'Ajouter un compte', icon: 'plus' },
        { href: '/notifications', titre: 'Mes notifications', texte: 'Ce que vous recevez par e-mail', icon: 'bell' },
        { href: '/securite', titre: 'Sécurité', texte: 'Double vérification, clés d’accès, sessions', icon: 'shield-check' },
        { href: '/mot-de-passe', titre: 'Changer mon mot de passe', icon: 'key-round' },
      ]
    : [{ href: '/associer', titre: 'Associer mon compte', texte: 'Pour entrer avec votre adresse électronique', icon: 'link' }]
