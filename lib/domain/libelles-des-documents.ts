import type { EtatDuDocument } from './document-tenu'

/** Where a published document stands, for who keeps it. */
export const ETAT_DU_DOCUMENT = {
  PUBLIE: { nom: 'Publié', pluriel: 'Publiés aujourd’hui', kind: 'good' },
  A_VENIR: { nom: 'À venir', pluriel: 'À venir', kind: 'warn' },
  TERMINE: { nom: 'Terminé', pluriel: 'Dont la durée est finie', kind: 'plain' },
  RETIRE: { nom: 'Retiré', pluriel: 'Retirés', kind: 'plain' },
} as const satisfies Record<EtatDuDocument, { nom: string; pluriel: string; kind: 'good' | 'warn' | 'plain' }>

/** How a document has come. */
export const ORIGINE = { ENVOI: 'Envoyés par le logiciel', SAISIE: 'Publiés à la main' } as const

export const TRI_DES_DOCUMENTS = { date: 'Les plus récents', ajout: 'Les derniers publiés', titre: 'Par titre' } as const
