import type { EtatLegal, NatureLegale } from './domain/documents-legaux'
import type { Portee } from './domain/portee-du-document'
import type {
  Avis,
  CategorieDemande,
  CompteRole,
  EtatDemande,
  EtatPrelevement,
  Fluide,
  MessageStatus,
  Metier,
  Procedure,
  PublicationStatus,
  StaffRole,
  TypePropriete,
} from './prisma/enums'

export const ROLE = { COPROPRIETAIRE: 'Copropriétaire', BAILLEUR: 'Bailleur', LOCATAIRE: 'Locataire' } as const satisfies Record<
  CompteRole,
  string
>

/** In the order in which people see them. */
export const ROLES = ['COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE'] as const satisfies readonly CompteRole[]

/** The space of each role, as it is called and as it stands in the address. */
export const ESPACE = {
  COPROPRIETAIRE: { segment: 'coproprietaire', nom: 'Espace copropriétaire' },
  BAILLEUR: { segment: 'bailleur', nom: 'Espace bailleur' },
  LOCATAIRE: { segment: 'locataire', nom: 'Espace locataire' },
} as const satisfies Record<CompteRole, { segment: string; nom: string }>

/** Whom each one deals with: a co-owner has a syndic. */
export const INTERLOCUTEUR = {
  COPROPRIETAIRE: { mon: 'Mon syndic', court: 'Syndic' },
  BAILLEUR: { mon: 'Mon agence', court: 'Agence' },
  LOCATAIRE: { mon: 'Mon agence', court: 'Agence' },
} as const satisfies Record<CompteRole, { mon: string; court: string }>

export const STAFF_ROLE = {
  ADMINISTRATEUR: 'Administrateur',
  GESTIONNAIRE: 'Gestionnaire',
  COMPTABLE: 'Comptable',
  LECTURE: 'Lecture seule',
} as const satisfies Record<StaffRole, string>

export const METIER = { GERANCE: 'Gestion locative', SYNDIC: 'Syndic de copropriété' } as const satisfies Record<Metier, string>

export const TYPE_PROPRIETE = {
  PLEIN: 'Pleine propriété',
  USUFRUIT: 'Usufruit',
  NUE_PROPRIETE: 'Nue-propriété',
  INDIVISION: 'Indivision',
} as const satisfies Record<TypePropriete, string>

export const PROCEDURE = {
  AUCUNE: null,
  RELANCE: 'Relance',
  MISE_EN_DEMEURE: 'Mise en demeure',
  PRE_CONTENTIEUX: 'Procédure pré-contentieuse',
  CONTENTIEUX: 'Procédure contentieuse',
} as const satisfies Record<Procedure, string | null>

export const ETAT_PRELEVEMENT = { AUCUN: 'Pas de prélèvement', ACTIF: 'Actif', SUSPENDU: 'Suspendu' } as const satisfies Record<
  EtatPrelevement,
  string
>

export const PUBLICATION_STATUS = {
  RUNNING: 'En cours',
  APPLIED: 'Appliquée',
  REFUSED: 'Refusée',
  FAILED: 'Interrompue',
  QUEUED: 'En attente',
  CHECKING: 'Essai en cours',
  READY: 'À confirmer',
  ABANDONED: 'Abandonnée',
  ROLLED_BACK: 'Annulée',
} as const satisfies Record<PublicationStatus, string>

export const MESSAGE_STATUS = { QUEUED: 'En attente', SENT: 'Envoyé', FAILED: 'Non remis' } as const satisfies Record<MessageStatus, string>

/** Whom a document is for, as its reader says it. */
export const PORTEE = {
  PRIVE: { liste: 'Mes documents privés' },
  RESIDENCE: { liste: 'Ma résidence' },
  SYNDIC: { liste: 'Du syndic' },
} as const satisfies Record<Portee, { liste: string }>

/** Of the list of décret 2019-502, in the words of a co-owner. */
export const NATURE_LEGALE = {
  REGLEMENT_EDD: 'Règlement de copropriété et état descriptif de division',
  FICHE_SYNTHETIQUE: 'Fiche synthétique de la copropriété',
  CARNET_ENTRETIEN: 'Carnet d’entretien',
  DIAGNOSTIC_PC: 'Diagnostics des parties communes',
  ASSURANCE: 'Contrats d’assurance',
  CONTRAT_MARCHE: 'Contrats et marchés en cours',
  CONTRAT_ENTRETIEN: 'Contrats d’entretien des équipements',
  PV_AG: 'Procès-verbaux des dernières assemblées',
  CONTRAT_SYNDIC: 'Contrat de syndic',
  COMPTE_INDIVIDUEL: 'Mon compte individuel de charges',
  CHARGES_PAYEES: 'Charges que j’ai payées',
  PART_FONDS_TRAVAUX: 'Ma part du fonds de travaux',
  APPEL_FONDS: 'Mes appels de fonds sur trois ans',
  BALANCE_RELEVE_CHARGES: 'Balance générale et relevé des charges',
  RELEVE_BANQUE: 'Relevés du compte bancaire du syndicat',
  CONTENTIEUX: 'Procédures en cours',
  LISTE_COPROPRIETAIRES: 'Liste des copropriétaires',
  CARTE_PRO: 'Carte professionnelle du syndic',
  RC_PRO: 'Responsabilité civile professionnelle du syndic',
  GARANTIE_FINANCIERE: 'Garantie financière du syndic',
} as const satisfies Record<NatureLegale, string>

export const ETAT_LEGAL = {
  A_JOUR: { nom: 'À jour', kind: 'good' },
  A_ACTUALISER: { nom: 'À actualiser', kind: 'warn' },
  PERIME: { nom: 'Périmé', kind: 'bad' },
  MANQUANT: { nom: 'Non publié', kind: 'bad' },
  AUCUN: { nom: 'Aucun', kind: 'plain' },
} as const satisfies Record<EtatLegal, { nom: string; kind: 'good' | 'warn' | 'bad' | 'plain' }>

/** How far a compte is on its way to a login (lib/queries/acces.ts). */
export const ETAT_ACCES = {
  AUCUN: 'Aucun code',
  PREPARE: 'Codes préparés',
  EXPIRE: 'Codes expirés',
  ACTIVATION: 'Activation en cours',
  ASSOCIE: 'Accès ouvert',
  FERME: 'Accès fermé',
} as const

/** What an agency writes about by mail, which one may refuse. `plus`: « Ne plus recevoir de message … ». */
export const AVIS = {
  DOCUMENTS: {
    titre: 'Nouveaux documents',
    quoi: 'Un message quand l’agence met à votre disposition un document\u00a0: appel de fonds, procès-verbal, relevé…',
    plus: 'quand un document est mis à votre disposition',
  },
  INFORMATIONS: {
    titre: 'Informations de l’agence',
    quoi: 'Un message quand l’agence publie une information pour vous ou votre résidence\u00a0: coupure d’eau, travaux, fermeture…',
    plus: 'quand l’agence publie une information',
  },
  DEMANDES: {
    titre: 'Suivi de mes demandes',
    quoi: 'Un message quand l’agence répond à l’une de vos demandes.',
    plus: 'quand l’agence répond à l’une de vos demandes',
  },
} as const satisfies Record<Avis, { titre: string; quoi: string; plus: string }>

export const TOUS_LES_AVIS = ['DOCUMENTS', 'INFORMATIONS', 'DEMANDES'] as const satisfies readonly Avis[]

/** What one may ask, in the order in which it is offered. */
export const CATEGORIE_DEMANDE = {
  INTERVENTION: { titre: 'Panne ou réparation', texte: 'Ascenseur, porte, éclairage, chauffage, serrure…' },
  SINISTRE: { titre: 'Sinistre', texte: 'Dégât des eaux, incendie, vol, vandalisme' },
  COMPTE: { titre: 'Mon compte et mes paiements', texte: 'Un montant, une échéance, un prélèvement' },
  DOCUMENT: { titre: 'Un document', texte: 'Une pièce à recevoir, ou une question sur l’une d’elles' },
  TRAVAUX: { titre: 'Travaux', texte: 'Une autorisation, un chantier en cours' },
  ASSEMBLEE: { titre: 'Assemblée générale', texte: 'L’ordre du jour, un pouvoir, une décision' },
  VOISINAGE: { titre: 'Vie de l’immeuble', texte: 'Bruit, propreté, stationnement, parties communes' },
  AUTRE: { titre: 'Autre demande', texte: 'Tout ce qui n’entre pas ailleurs' },
} as const satisfies Record<CategorieDemande, { titre: string; texte: string }>

export const CATEGORIES_DEMANDE = Object.keys(CATEGORIE_DEMANDE) as CategorieDemande[]

/** Where a request stands, as each side says it. */
export const ETAT_DEMANDE = {
  NOUVELLE: { client: 'Nouvelle', agence: 'Nouvelle', ton: '' },
  EN_COURS: { client: 'En cours', agence: 'En cours', ton: '' },
  ATTENTE: { client: 'En attente de votre réponse', agence: 'En attente du client', ton: 'warn' },
  RESOLUE: { client: 'Résolue', agence: 'Résolue', ton: 'good' },
} as const satisfies Record<EtatDemande, { client: string; agence: string; ton: string }>

/** What a meter counts. */
export const FLUIDE = { EAU_FROIDE: 'Eau froide', EAU_CHAUDE: 'Eau chaude', CHAUFFAGE: 'Chauffage' } as const satisfies Record<
  Fluide,
  string
>
