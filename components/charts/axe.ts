import { scaleLinear } from 'd3-scale'
import type { Unite } from './donnees'

/** In pixels, whatever the width: room for a figure above, and for the names of the categories below. */
export const HAUT = 26
export const BAS = 206
export const HAUTEUR = 240

export type Axe = {
  readonly y: (valeur: number) => number
  readonly lignes: readonly { readonly y: number; readonly texte: string; readonly zero: boolean }[]
  readonly zero: number
  /** Room that its figures take, in characters. */
  readonly marge: number
}

const px = (value: number) => Math.round(value * 10) / 10

/** The axis of figures, zero always on it: a bar that does not start there lies. */
export function axe(valeurs: readonly number[], { parUnite, axe: texte }: Unite): Axe {
  const [low, high] = [Math.min(0, ...valeurs) / parUnite, Math.max(0, ...valeurs) / parUnite]
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([BAS, HAUT])
  if (low !== high) scale.nice(4)
  const ticks = low === high ? [0] : scale.ticks(4)
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0)
  const lignes = ticks.map((tick) => ({ y: px(scale(tick)), texte: texte(tick, step), zero: tick === 0 }))
  return {
    y: (value) => px(scale(value / parUnite)),
    lignes,
    zero: px(scale(0)),
    marge: Math.max(...lignes.map((ligne) => ligne.texte.length)),
  }
}
