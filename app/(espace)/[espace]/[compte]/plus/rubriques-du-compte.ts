import { INTERLOCUTEUR } from '@/lib/labels'
import type { CompteRole } from '@/lib/prisma/enums'
import type { Lien } from './rubriques'

/** @param conseil whether the holder of the compte sits at the conseil syndical. */
export const copropriete = (base: string, conseil: boolean): Lien[] => [
  {
    href: `${base}/residence`,
    titre: 'Ma résidence',
    texte: 'Adresse, lots, clés, conseil, événements',
    icon: 'building-2',
    rubrique: 'BIENS',
  },
  ...(conseil
    ? [{ href: `${base}/conseil`, titre: 'Conseil syndical', texte: 'Ce qui n’est ouvert qu’à ses membres', icon: 'users' } as const]
    : []),
  { href: `${base}/appels`, titre: 'Mes appels de fonds', texte: 'Les derniers, et pourquoi ces montants', icon: 'hand-coins' },
  { href: `${base}/charges`, titre: 'Mes charges d’année en année', texte: 'Poste par poste, en image', icon: 'chart-column' },
  {
    href: `${base}/fonds-de-travaux`,
    titre: 'Fonds de travaux',
    texte: 'Ce que vos lots ont versé',
    icon: 'piggy-bank',
    rubrique: 'FONDS_TRAVAUX',
  },
  { href: `${base}/depenses`, titre: 'Dépenses', texte: 'Ce que la résidence a payé', icon: 'receipt-text', rubrique: 'DEPENSES' },
  { href: `${base}/consommations`, titre: 'Mes consommations', texte: 'Eau et chauffage, comparés à l’an dernier', icon: 'droplets' },
  {
    href: `${base}/documents/obligatoires`,
    titre: 'Documents obligatoires',
    texte: 'Ceux que la loi vous donne',
    icon: 'shield-check',
    rubrique: 'DOCUMENTS',
  },
  { href: `${base}/photos`, titre: 'Photos de la résidence', icon: 'camera', rubrique: 'PHOTOS' },
]

/** What a telephone’s bar has no room for comes first. */
export const mesLocations = (base: string): Lien[] => [
  { href: `${base}/biens`, titre: 'Mes biens', texte: 'Lots, baux, locataires, diagnostics', icon: 'building-2', rubrique: 'BIENS' },
  { href: `${base}/loyers`, titre: 'Loyers', texte: 'Reçus et en retard, mois par mois', icon: 'hand-coins' },
  { href: `${base}/gestion`, titre: 'Comptes rendus de gestion', texte: 'Ce que l’agence a reçu, payé et reversé', icon: 'scroll-text' },
  { href: `${base}/photos`, titre: 'Photos de mes immeubles', icon: 'camera', rubrique: 'PHOTOS' },
  { href: `${base}/revenus-fonciers`, titre: 'Revenus fonciers', texte: 'Une aide pour votre déclaration 2044', icon: 'landmark' },
  {
    href: `${base}/demandes`,
    titre: 'Mes demandes',
    texte: 'Écrire à l’agence, suivre ses réponses',
    icon: 'message-circle',
    rubrique: 'DEMANDES',
  },
]

/** @param sortant only the last accounts are shown. */
export const maLocation = (base: string, sortant: boolean): Lien[] => [
  { href: `${base}/quittances`, titre: 'Mes quittances', texte: 'Quittances, reçus, avis d’échéance', icon: 'receipt-text' },
  { href: `${base}/logement`, titre: 'Mon logement', texte: 'Bail, dépôt de garantie, charges', icon: 'key-round' },
  ...(sortant
    ? []
    : ([
        { href: `${base}/logement/revision`, titre: 'Révision du loyer', texte: 'Le calcul, avec l’indice', icon: 'chart-column' },
        { href: `${base}/assurance`, titre: 'Mon assurance', texte: 'L’attestation à donner chaque année', icon: 'shield-check' },
        { href: `${base}/photos`, titre: 'Photos de mon immeuble', icon: 'camera', rubrique: 'PHOTOS' },
        { href: `${base}/preavis`, titre: 'Mon préavis', texte: 'Quand vous quitterez votre logement', icon: 'send' },
      ] as const)),
  {
    href: `${base}/documents`,
    titre: 'Mes documents',
    texte: 'Tout ce que votre agence vous a donné',
    icon: 'folder',
    rubrique: 'DOCUMENTS',
  },
]

export const agence = (base: string, role: CompteRole, sortant: boolean): Lien[] => [
  { href: `${base}/contacts`, titre: 'Contacts', texte: `${INTERLOCUTEUR[role].mon}, qui appeler`, icon: 'phone', rubrique: 'CONTACTS' },
  ...(sortant ? [] : enCours(base, role)),
]

const enCours = (base: string, role: CompteRole): Lien[] => [
  {
    href: `${base}/informations`,
    titre: 'Informations',
    texte: 'Ce que votre agence annonce, et l’actualité',
    icon: 'newspaper',
    rubrique: 'INFORMATIONS',
  },
  ...(role === 'COPROPRIETAIRE'
    ? [{ href: `${base}/virement`, titre: 'Payer par virement', texte: 'IBAN de la résidence et QR code', icon: 'qr-code' } as const]
    : []),
  { href: `${base}/prelevement`, titre: 'Prélèvement automatique', icon: 'credit-card' },
  { href: `${base}/partenaires`, titre: 'Nos partenaires', icon: 'handshake', rubrique: 'PARTENAIRES' },
]

/** @param associe false for who entered with the codes of a letter. */
export const connexion = (associe: boolean): Lien[] =>
  associe
    ? [
        { href: '/mes-comptes', titre: 'Gérer mes comptes', texte: 'Mes coordonnées, le compte affiché en premier', icon: 'user' },
        { href: '/ajouter-un-compte', titre: 'Ajouter un compte', icon: 'plus' },
        { href: '/notifications', titre: 'Mes notifications', texte: 'Ce que vous recevez par e-mail', icon: 'bell' },
        { href: '/securite', titre: 'Sécurité', texte: 'Double vérification, clés d’accès, sessions', icon: 'shield-check' },
        { href: '/mot-de-passe', titre: 'Changer mon mot de passe', icon: 'key-round' },
      ]
    : [{ href: '/associer', titre: 'Associer mon compte', texte: 'Pour entrer avec votre adresse électronique', icon: 'link' }]
