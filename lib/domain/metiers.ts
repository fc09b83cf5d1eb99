/** The trades of an agency, and the comptes that each looks after. */
export const METIERS = ['GERANCE', 'SYNDIC'] as const
export type Metier = (typeof METIERS)[number]

const ROLES = { GERANCE: ['BAILLEUR', 'LOCATAIRE'], SYNDIC: ['COPROPRIETAIRE'] } as const satisfies Record<Metier, readonly string[]>

/** The roles of compte of these trades. */
export const rolesDesMetiers = (metiers: readonly Metier[]) => metiers.flatMap((metier) => [...ROLES[metier]])

/** What the lists of the back office show: the trade that was chosen, if the person has it, else all of hers. */
export function metiersChoisis(metiers: readonly Metier[], choisi: string | undefined): readonly Metier[] {
  const seul = metiers.find((metier) => metier === choisi)
  return seul ? [seul] : metiers
}
