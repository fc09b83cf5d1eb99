import { demande } from './recherche'

export const QUI = ['CLIENTS', 'EQUIPE'] as const
export const FACTEURS = ['AVEC', 'SANS'] as const

export type FiltreDesIdentites = {
  readonly recherche: string
  readonly qui: (typeof QUI)[number] | null
  /** With a second factor, or without. */
  readonly facteur: (typeof FACTEURS)[number] | null
}

/** What an address asks of the list: `q`, `qui`, `facteur`; anything else is left out. */
export const filtreDesIdentites = (params: Parameters<typeof demande>[0]): FiltreDesIdentites => ({
  recherche: demande(params, 'q'),
  qui: QUI.find((one) => one === demande(params, 'qui')) ?? null,
  facteur: FACTEURS.find((one) => one === demande(params, 'facteur')) ?? null,
})
