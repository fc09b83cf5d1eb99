import { demande } from './recherche'
import { estUuid } from './uuid'

/** How far a compte is on its way to a login. */
export const ETATS = ['AUCUN', 'PREPARE', 'EXPIRE', 'ACTIVATION', 'ASSOCIE', 'FERME'] as const
export type Etat = (typeof ETATS)[number]

/** What is in the list: one kind of comptes, or those of a trade. */
export const GENRES = ['COPROPRIETAIRE', 'GERANCE', 'BAILLEUR', 'LOCATAIRE'] as const
export type Genre = (typeof GENRES)[number]

/** Whether the letter of the codes that serve has been printed. */
export const LETTRES = ['A_IMPRIMER', 'IMPRIMEE'] as const
export type Lettre = (typeof LETTRES)[number]

export const TRIS = ['nom', 'numero', 'lieu'] as const
export type Tri = { readonly cle: (typeof TRIS)[number]; readonly sens: 'asc' | 'desc' }

export type FiltreDesAcces = {
  readonly recherche: string
  readonly etat: Etat | null
  readonly genre?: Genre | null
  readonly immeuble?: string | null
  readonly lettre?: Lettre | null
  readonly tri?: Tri | null
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>
const among = <T extends string>(known: readonly T[], value: string): T | null => known.find((one) => one === value) ?? null

/** What an address asks of the list: `q`, `etat`, `genre`, `immeuble`, `lettre`, `tri`; anything else is left out. */
export function filtreDesAcces(params: Params): Required<FiltreDesAcces> {
  const [immeuble, tri] = [demande(params, 'immeuble'), demande(params, 'tri')]
  const cle = among(TRIS, tri.replace(/^-/, ''))
  return {
    recherche: demande(params, 'q'),
    etat: among(ETATS, demande(params, 'etat')),
    genre: among(GENRES, demande(params, 'genre')),
    immeuble: estUuid(immeuble) ? immeuble : null,
    lettre: among(LETTRES, demande(params, 'lettre')),
    tri: cle && { cle, sens: tri.startsWith('-') ? 'desc' : 'asc' },
  }
}

/** The same, to be written into an address. */
export const ecrireLeFiltreDesAcces = ({
  recherche,
  etat,
  genre,
  immeuble,
  lettre,
  tri,
}: FiltreDesAcces): Record<string, string | null> => ({
  ...{ q: recherche, etat, genre: genre ?? null, immeuble: immeuble ?? null, lettre: lettre ?? null },
  tri: tri ? `${tri.sens === 'desc' ? '-' : ''}${tri.cle}` : null,
})

/** What may be done to many comptes at once. */
export const GESTES = ['lettres', 'fermer', 'rouvrir', 'renvoyer'] as const
export type Geste = (typeof GESTES)[number]
export const gesteDemande = (value: string): Geste | null => among(GESTES, value)

/** At most so many are ticked by hand; more is a whole list. */
export const COCHES_MAX = 200

/** Comptes ticked one by one, or all those of a list. */
export type Selection = { readonly ids: readonly string[] | null; readonly filtre: FiltreDesAcces }

const TOUS: FiltreDesAcces = { recherche: '', etat: null }

/** `c` for each compte ticked; `tout=1` for the whole list. Null where nothing was chosen. */
export function selectionDemandee(params: Params): Selection | null {
  if (params.tout === '1') return { ids: null, filtre: filtreDesAcces(params) }
  const { c = [] } = params
  const ids = [...new Set(typeof c === 'string' ? [c] : c)].filter(estUuid).slice(0, COCHES_MAX)
  return ids.length > 0 ? { ids, filtre: TOUS } : null
}

/** The same as the fields of a form and the end of an address. */
export const ecrireLaSelection = ({ ids, filtre }: Selection): readonly (readonly [string, string])[] =>
  ids
    ? ids.map((id) => ['c', id] as const)
    : [
        ['tout', '1'] as const,
        ...Object.entries(ecrireLeFiltreDesAcces(filtre)).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
      ]
