import { parseDay } from './domain/day'
import { demande } from './domain/recherche'
import { EVENEMENT, type Evenement } from './evenements'
import type { Filtre } from './queries/journal'

export const EVENEMENTS = (Object.entries(EVENEMENT) as [Evenement, string][]).toSorted(([, a], [, b]) => a.localeCompare(b, 'fr'))

/** What the address of the journal asks for. */
export const filtreDuJournal = (params: Parameters<typeof demande>[0]): Filtre => ({
  evenement: EVENEMENTS.find(([key]) => key === demande(params, 'evenement'))?.[0] ?? null,
  personne: demande(params, 'q'),
  compte: demande(params, 'compte'),
  mots: demande(params, 'mots'),
  du: parseDay(demande(params, 'du')),
  au: parseDay(demande(params, 'au')),
})

/** The same as an address. */
export const ecrireLeFiltreDuJournal = ({ personne, ...rest }: Filtre): Record<string, string | null> => ({ q: personne, ...rest })
