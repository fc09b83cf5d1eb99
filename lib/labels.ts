import type { CompteRole, MessageStatus, Procedure, PublicationStatus, StaffRole, TypePropriete } from './prisma/enums'

export const ROLE = { COPROPRIETAIRE: 'Copropriétaire', BAILLEUR: 'Bailleur', LOCATAIRE: 'Locataire' } as const satisfies Record<
  CompteRole,
  string
>

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

export const PUBLICATION_STATUS = {
  RUNNING: 'En cours',
  APPLIED: 'Appliquée',
  REFUSED: 'Refusée',
  FAILED: 'Interrompue',
} as const satisfies Record<PublicationStatus, string>

export const MESSAGE_STATUS = { QUEUED: 'En attente', SENT: 'Envoyé', FAILED: 'Non remis' } as const satisfies Record<MessageStatus, string>
