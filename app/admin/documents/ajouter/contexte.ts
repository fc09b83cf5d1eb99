import { NATURES_LEGALES, type NatureLegale } from '@/lib/domain/documents-legaux'
import { demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'

/** What led here: the classeur, the place in the legal list, the building that files without a name of their own are for. */
export type Contexte = { readonly classeur: string | null; readonly nature: NatureLegale | null; readonly pour: string }

export function contexteDemande(demandes: Parameters<typeof demande>[0]): Contexte {
  const [classeur, nature] = [demande(demandes, 'classeur'), demande(demandes, 'nature')]
  return {
    classeur: estUuid(classeur) ? classeur : null,
    nature: NATURES_LEGALES.find((known) => known === nature) ?? null,
    pour: demande(demandes, 'pour'),
  }
}

export const nouveauDepot = (id: string, { classeur, nature, pour }: Contexte) => ({ id, classeurId: classeur, natureLegale: nature, pour })
