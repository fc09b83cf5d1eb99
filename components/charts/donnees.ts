import type { Serie } from '@/lib/domain/graphique'
import { cents, formatEuros } from '@/lib/domain/money'
import { formatQuantite, type Quantite } from '@/lib/domain/quantite'

/** How whole figures are shown: `parUnite` of them make one of what the axis counts. */
export type Unite = {
  readonly parUnite: number
  readonly exact: (valeur: number) => string
  /** Beside the axis; `pas` between two of its lines, in what it counts. */
  readonly axe: (valeur: number, pas: number) => string
}

/** `court` stands under the axis, with `sous` below it; `long` in the table. */
export type Categorie = { readonly court: string; readonly long: string; readonly sous?: string }

/** What a picture shows, and the table under it. */
export type Donnees = {
  /** Of the page: two pictures of one page have two. */
  readonly id: string
  readonly titre: string
  /** What one sees in it, in a sentence or two. */
  readonly description: string
  readonly categories: readonly Categorie[]
  readonly series: readonly Serie[]
  readonly unite: Unite
}

const formats = new Map<number, Intl.NumberFormat>()
const plain = (value: number, decimals: number) => {
  const format = formats.get(decimals) ?? new Intl.NumberFormat('fr-FR', { maximumFractionDigits: decimals, minimumFractionDigits: 0 })
  formats.set(decimals, format)
  return format.format(value).replace('-', '\u2212')
}

/** `1 200`, `120 k`, `1,2 M`, `0,05`: as many decimals as the lines of the axis need to differ. */
function compact(value: number, pas: number): string {
  const decimals = (step: number) => Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const [by, suffix] = pas >= 100_000 ? [1e6, '\u00A0M'] : pas >= 10_000 ? [1e3, '\u00A0k'] : [1, '']
  return value === 0 ? '0' : `${plain(value / by, decimals(pas / by))}${suffix}`
}

export const EUROS: Unite = {
  parUnite: 100,
  exact: (value) => formatEuros(cents(value)),
  axe: (value, pas) => {
    const text = compact(value, pas)
    return `${text}${/[kM]$/.test(text) ? '' : '\u00A0'}€`
  },
}

export const quantiteEn = (unite: string): Unite => ({
  parUnite: 1000,
  exact: (value) => formatQuantite(value as Quantite, unite),
  axe: (value, pas) => `${compact(value, pas)}\u00A0${unite}`,
})

export const estVide = ({ series }: Donnees): boolean => series.every(({ valeurs }) => valeurs.every((value) => value === null))
