import type { Rubrique } from '@/lib/domain/rubriques'

/** Each rubrique as the page names it, and what clients see of it, in a line. */
export const LIBELLES: Record<Rubrique, { readonly titre: string; readonly voient: string }> = {
  COMPTE: { titre: 'Mon compte', voient: 'Le solde, les écritures, les relevés de compte et les coordonnées.' },
  BIENS: { titre: 'Mes biens', voient: 'La résidence et ses lots\u00A0; pour un bailleur, ses lots, ses baux et leurs locataires.' },
  DOCUMENTS: { titre: 'Mes documents', voient: 'Les classeurs, leurs documents, la recherche et le téléchargement.' },
  DOCUMENTS_SYNDIC: { titre: 'Documents du métier syndic', voient: 'Les classeurs des copropriétaires.' },
  DOCUMENTS_GERANCE: { titre: 'Documents du métier gérance', voient: 'Les classeurs des bailleurs et des locataires.' },
  AVIS_DE_DOCUMENTS: {
    titre: 'Message à chaque nouveau document',
    voient: 'Un message électronique quand un document paraît\u00A0; chacun peut le refuser.',
  },
  PHOTOS: { titre: 'Mes photos', voient: 'Les photos des immeubles.' },
  PHOTOS_SYNDIC: { titre: 'Photos du métier syndic', voient: 'Celles que voient les copropriétaires.' },
  PHOTOS_GERANCE: { titre: 'Photos du métier gérance', voient: 'Celles que voient les bailleurs et les locataires.' },
  INFORMATIONS: { titre: 'Mes informations', voient: 'Ce que vous publiez pour eux\u00A0: coupures, travaux, fermetures…' },
  ACTUALITES: { titre: 'Fil d’actualités', voient: 'Les titres du flux RSS ci-dessous, à côté des informations.' },
  DEMANDES: { titre: 'Mes demandes', voient: 'Écrire à l’agence et suivre ses réponses.' },
  CONTACTS: { titre: 'Contacts', voient: 'Vos bureaux, les interlocuteurs et le conseil syndical.' },
  PARTENAIRES: { titre: 'Nos partenaires', voient: 'Les entreprises que vous recommandez.' },
  DEPENSES: { titre: 'Liste des dépenses', voient: 'Par clé et par compte, pour qui le classeur «\u00A0Factures\u00A0» est ouvert.' },
  FONDS_TRAVAUX: { titre: 'Fonds de travaux', voient: 'Ce que chaque lot a versé (loi ELAN).' },
}

/** As the manual groups them; what is under another counts only while that one is open. */
export const GROUPES: readonly { readonly titre: string; readonly rubriques: readonly (readonly [Rubrique, ...Rubrique[]])[] }[] = [
  { titre: 'Compte et biens', rubriques: [['COMPTE'], ['BIENS']] },
  {
    titre: 'Documents et photos',
    rubriques: [
      ['DOCUMENTS', 'DOCUMENTS_SYNDIC', 'DOCUMENTS_GERANCE', 'AVIS_DE_DOCUMENTS'],
      ['PHOTOS', 'PHOTOS_SYNDIC', 'PHOTOS_GERANCE'],
    ],
  },
  { titre: 'Échanges', rubriques: [['INFORMATIONS', 'ACTUALITES'], ['DEMANDES'], ['CONTACTS'], ['PARTENAIRES']] },
  { titre: 'Copropriété', rubriques: [['DEPENSES'], ['FONDS_TRAVAUX']] },
]
