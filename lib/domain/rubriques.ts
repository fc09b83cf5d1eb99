/** What an agency may close for its clients (manual Crypto, « Paramètres »), in the order of its page. */
export const RUBRIQUES = [
  ...(['COMPTE', 'BIENS', 'DOCUMENTS', 'DOCUMENTS_SYNDIC', 'DOCUMENTS_GERANCE', 'AVIS_DE_DOCUMENTS'] as const),
  ...(['PHOTOS', 'PHOTOS_SYNDIC', 'PHOTOS_GERANCE', 'INFORMATIONS', 'ACTUALITES', 'DEMANDES'] as const),
  ...(['CONTACTS', 'PARTENAIRES', 'DEPENSES', 'FONDS_TRAVAUX'] as const),
]
export type Rubrique = (typeof RUBRIQUES)[number]

type Compte = { readonly role: 'COPROPRIETAIRE' | 'BAILLEUR' | 'LOCATAIRE'; readonly agence: { readonly fermees: readonly Rubrique[] } }

/** What is closed for one trade alone. */
const PAR_METIER: Partial<Record<Rubrique, { readonly syndic: Rubrique; readonly gerance: Rubrique }>> = {
  DOCUMENTS: { syndic: 'DOCUMENTS_SYNDIC', gerance: 'DOCUMENTS_GERANCE' },
  PHOTOS: { syndic: 'PHOTOS_SYNDIC', gerance: 'PHOTOS_GERANCE' },
}

/** Whether the agency of a compte leaves that rubrique open to it (manual Crypto, « Paramètres »). */
export function rubriqueOuverte({ role, agence: { fermees } }: Compte, rubrique: Rubrique): boolean {
  const metier = PAR_METIER[rubrique]?.[role === 'COPROPRIETAIRE' ? 'syndic' : 'gerance']
  return !fermees.includes(rubrique) && (metier === undefined || !fermees.includes(metier))
}

const DU_CHEMIN: Readonly<Record<string, Rubrique>> = {
  ...{ compte: 'COMPTE', residence: 'BIENS', biens: 'BIENS', documents: 'DOCUMENTS', photos: 'PHOTOS', informations: 'INFORMATIONS' },
  ...{ demandes: 'DEMANDES', contacts: 'CONTACTS', partenaires: 'PARTENAIRES', depenses: 'DEPENSES', 'fonds-de-travaux': 'FONDS_TRAVAUX' },
}

/** Whether a page of the space of a compte is there to be led to. @param chemin within the space: « documents/classeurs/… ». */
export function cheminOuvert(compte: Compte, chemin: string): boolean {
  const rubrique = DU_CHEMIN[chemin.split(/[/?]/, 1)[0] ?? '']
  return rubrique === undefined || rubriqueOuverte(compte, rubrique)
}
