/** Whom a published document concerns, seen by its reader: himself, his residence, or every conseil of the agency (manuals Heurtier and Crypto). */
export type Portee = 'PRIVE' | 'RESIDENCE' | 'SYNDIC'
export const PORTEES = ['PRIVE', 'RESIDENCE', 'SYNDIC'] as const satisfies readonly Portee[]

/** The narrowest of those whom it names. */
export type Cible = 'COMPTE' | 'TIERS' | 'IMMEUBLE' | 'AGENCE'

const PORTEE_DE = { COMPTE: 'PRIVE', TIERS: 'PRIVE', IMMEUBLE: 'RESIDENCE', AGENCE: 'SYNDIC' } as const satisfies Record<Cible, Portee>

export const porteeDe = (cible: Cible): Portee => PORTEE_DE[cible]

export const ciblesDe = (portee: Portee): Cible[] =>
  (Object.entries(PORTEE_DE) as [Cible, Portee][]).filter(([, of]) => of === portee).map(([cible]) => cible)
