import { parseDay } from './domain/day'
import { demande } from './domain/recherche'
import { PUBLICATION_STATUS } from './labels'
import { SOURCE_PUBLICATION } from './labels/publications'
import type { PublicationStatus, SourcePublication } from './prisma/enums'
import type { FiltreDesPublications } from './queries/publications'

export const STATUTS = Object.entries(PUBLICATION_STATUS) as [PublicationStatus, string][]
export const SOURCES = Object.entries(SOURCE_PUBLICATION) as [SourcePublication, string][]

/** What the address of the list asks for. */
export const filtreDesPublications = (params: Parameters<typeof demande>[0]): FiltreDesPublications => ({
  statut: STATUTS.find(([key]) => key === demande(params, 'etat'))?.[0] ?? null,
  source: SOURCES.find(([key]) => key === demande(params, 'venue'))?.[0] ?? null,
  du: parseDay(demande(params, 'du')),
  au: parseDay(demande(params, 'au')),
  mots: demande(params, 'q'),
})

/** The same as an address. */
export const ecrireLeFiltreDesPublications = ({ statut, source, du, au, mots }: FiltreDesPublications): Record<string, string | null> => ({
  ...{ q: mots, etat: statut, venue: source, du, au },
})
