import type { Classeur } from './classeur'

/** What a classeur holds for its reader, without those below it. */
export type Contenu = { readonly nombre: number; readonly nouveaux: number; readonly dernier: string | null }

export type Noeud<C extends Classeur> = C & Contenu & { readonly enfants: readonly Noeud<C>[] }

const latest = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)

/**
 * Classeurs as they hold one another, each with the counts of all that is in it; empty ones are left out (manual Crypto: « seulement ceux
 * contenant des documents »).
 * @param contenus by id. Those whose parent is not there stand at the top.
 * @param vide whether an empty one is shown all the same (« Afficher les classeurs vides »).
 */
export function arborescence<C extends Classeur>(
  classeurs: readonly C[],
  contenus: ReadonlyMap<string, Contenu>,
  vide: (classeur: C) => boolean = () => false,
): Noeud<C>[] {
  const known = new Set(classeurs.map(({ id }) => id))
  const below = new Map<string | null, C[]>()
  for (const classeur of classeurs) {
    const parent = classeur.parentId !== null && known.has(classeur.parentId) ? classeur.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), classeur])
  }
  const montre = (noeud: Noeud<C>) => noeud.nombre > 0 || noeud.enfants.length > 0 || vide(noeud)
  // A classeur that would hold itself is never reached from the top.
  const grow = (classeur: C): Noeud<C> => {
    const enfants = (below.get(classeur.id) ?? []).map(grow).filter(montre)
    const own = contenus.get(classeur.id) ?? { nombre: 0, nouveaux: 0, dernier: null }
    return {
      ...classeur,
      nombre: enfants.reduce((total, { nombre }) => total + nombre, own.nombre),
      nouveaux: enfants.reduce((total, { nouveaux }) => total + nouveaux, own.nouveaux),
      dernier: enfants.reduce((last, { dernier }) => latest(last, dernier), own.dernier),
      enfants,
    }
  }
  return (below.get(null) ?? []).map(grow).filter(montre)
}

/** The classeur and those above it, from the top; null when it is not in the tree. */
export function cheminVers<C extends Classeur>(noeuds: readonly Noeud<C>[], id: string): readonly Noeud<C>[] | null {
  for (const noeud of noeuds) {
    if (noeud.id === id) return [noeud]
    const rest = cheminVers(noeud.enfants, id)
    if (rest) return [noeud, ...rest]
  }
  return null
}

/** The ids of a classeur and of all below it. */
export const avecSesEnfants = <C extends Classeur>(noeud: Noeud<C>): string[] => [noeud.id, ...noeud.enfants.flatMap(avecSesEnfants)]
