import { type Categorie, ecrireLeTri, triDemande } from './domain/portefeuille'
import { demande } from './domain/recherche'
import { estUuid } from './domain/uuid'
import { ETAT_ACCES } from './labels'

type Etat = keyof typeof ETAT_ACCES
const estUnEtat = (value: string): value is Etat => Object.hasOwn(ETAT_ACCES, value)

/** At most so many ticked lines: a page has fifty. */
const COCHES_MAX = 200

/** The lines that an address names one by one: `c`, as often as there are; null when it names none. */
export function lignesCochees(c: readonly string[]): readonly string[] | null {
  const ids = [...new Set(c)].filter(estUuid).slice(0, COCHES_MAX)
  return ids.length > 0 ? ids : null
}

/** What an address asks of a list of the portfolio: `q`, `immeuble`, `etat`, `tri`; anything else is left out. */
export function filtreDemande(categorie: Categorie, params: Readonly<Record<string, string | string[] | undefined>>) {
  const [immeuble, etat, tri] = [demande(params, 'immeuble'), demande(params, 'etat'), demande(params, 'tri')]
  return {
    recherche: demande(params, 'q'),
    immeuble: estUuid(immeuble) ? immeuble : null,
    etat: estUnEtat(etat) ? etat : null,
    tri: tri ? triDemande(categorie, tri) : null,
  }
}

type Filtre = ReturnType<typeof filtreDemande>

/** The same, to be written into an address. */
export const ecrireLeFiltre = ({ recherche, immeuble, etat, tri }: Filtre): Record<string, string | null> => ({
  ...{ q: recherche, immeuble, etat },
  tri: tri && ecrireLeTri(tri),
})
