import { ETATS_DU_DOCUMENT } from '@/lib/domain/document-tenu'
import { NATURES_LEGALES } from '@/lib/domain/documents-legaux'
import { demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'
import { Metier, Origine } from '@/lib/prisma/enums'
import { type FiltreDesDocuments, TRIS } from '@/lib/queries/documents-de-l-agence'

type Demandes = Parameters<typeof demande>[0]

const parmi = <T extends string>(all: readonly T[], value: string): T | null => all.find((known) => known === value) ?? null
const annee = (text: string) => (/^(19|20|21)\d\d$/.test(text) ? Number(text) : null)

/** What an address asks of the list; `classeur` is one id, of which the page knows what it holds. */
export type FiltreDemande = Omit<FiltreDesDocuments, 'classeurs'> & { readonly classeur: string | null }

export function filtreDesDocuments(demandes: Demandes): FiltreDemande {
  const of = (name: string) => demande(demandes, name)
  const id = (name: string) => (estUuid(of(name)) ? of(name) : null)
  return {
    recherche: of('q'),
    classeur: id('classeur'),
    metier: parmi(Object.values(Metier), of('metier')),
    annee: annee(of('annee')),
    nature: parmi(NATURES_LEGALES, of('nature')),
    origine: parmi(Object.values(Origine), of('origine')),
    etat: parmi(ETATS_DU_DOCUMENT, of('etat')),
    immeuble: id('immeuble'),
    tri: parmi(TRIS, of('tri')) ?? 'date',
  }
}

/** The same as it stands in an address. */
export const ecrireLeFiltre = ({ recherche, annee: year, tri, ...rest }: FiltreDemande): Record<string, string | null> => ({
  ...{ q: recherche, annee: year === null ? null : String(year), tri: tri === 'date' ? null : tri },
  ...rest,
})

/** Whether anything but a classeur narrows it. */
export const estFiltre = ({ recherche, metier, annee: year, nature, origine, etat, immeuble }: FiltreDemande): boolean =>
  recherche !== '' || [metier, year, nature, origine, etat, immeuble].some((value) => value !== null)
