import { scaleBand } from 'd3-scale'
import { stack, stackOffsetDiverging } from 'd3-shape'
import { type Axe, axe } from './axe'
import { Cadre, milieu } from './cadre'
import type { Donnees } from './donnees'
import { classeDe, Legende, Trames, trame } from './trames'

const percent = (value: number) => `${Math.round(value * 1000) / 1000}%`

/** A bar of what is not nothing can be seen, however small beside the others. */
const MOINS_HAUT = 2

function haut(from: number, to: number) {
  const [top, height] = [Math.min(from, to), Math.max(Math.abs(from - to), MOINS_HAUT)]
  return { y: to > from ? top : top - (height - Math.abs(from - to)), height }
}

/** Few bars are not walls. */
const entre = (nombre: number) => (nombre <= 2 ? 0.7 : nombre <= 4 ? 0.55 : nombre <= 7 ? 0.4 : 0.25)

const bandes = (nombre: number) => {
  const pad = entre(nombre)
  return scaleBand<number>()
    .domain(Array.from({ length: nombre }, (_, at) => at))
    .range([0, 100])
    .paddingInner(pad)
    .paddingOuter(pad / 2)
}

type Barre = { x: number; width: number; from: number; to: number; texte: string; rang: number; nom: string }

function cote({ categories, series, unite }: Donnees, { y, zero }: Axe): Barre[] {
  const band = bandes(categories.length)
  const width = band.bandwidth() / series.length
  return series.flatMap(({ nom, valeurs }, rang) =>
    categories.flatMap(({ long }, at) => {
      const value = valeurs[at] ?? null
      if (value === null || value === 0) return []
      const texte = series.length > 1 ? `${long}, ${nom} : ${unite.exact(value)}` : `${long} : ${unite.exact(value)}`
      return [{ x: (band(at) ?? 0) + rang * width, width, from: zero, to: y(value), texte, rang, nom }]
    }),
  )
}

const piles = ({ categories, series }: Donnees) =>
  stack<number, number>()
    .keys(series.map((_, rang) => rang))
    .value((at, rang) => series[rang]?.valeurs[at] ?? 0)
    .offset(stackOffsetDiverging)(categories.map((_, at) => at))

function empilees({ categories, series, unite }: Donnees, { y }: Axe, stacked: ReturnType<typeof piles>): Barre[] {
  const band = bandes(categories.length)
  return stacked.flatMap((layer) =>
    categories.flatMap(({ long }, at) => {
      const [serie, segment] = [series[layer.key], layer[at]]
      const value = serie?.valeurs[at] ?? null
      if (!serie || !segment || value === null || value === 0) return []
      const texte = `${long}, ${serie.nom} : ${unite.exact(value)}`
      return [{ x: band(at) ?? 0, width: band.bandwidth(), from: y(segment[0]), to: y(segment[1]), texte, rang: layer.key, nom: serie.nom }]
    }),
  )
}

const Dessin = ({ id, barres }: { id: string; barres: readonly Barre[] }) =>
  barres.map(({ x, width, from, to, texte, rang, nom }) => (
    <rect
      key={texte}
      x={percent(x)}
      width={percent(width)}
      {...haut(from, to)}
      fill={trame(id, rang)}
      className={`barre ${classeDe(nom, rang)}`}
    >
      <title>{texte}</title>
    </rect>
  ))

/** One bar a category, or one of each series side by side: this year beside the last. */
export function Barres({ donnees }: { donnees: Donnees }) {
  const { id, series } = donnees
  const scale = axe(
    series.flatMap(({ valeurs }) => valeurs.flatMap((value) => value ?? [])),
    donnees.unite,
  )
  const noms = series.map(({ nom }) => nom)
  return (
    <>
      {series.length > 1 && <Legende id={id} noms={noms} />}
      <Cadre donnees={donnees} axe={scale}>
        <Trames id={id} noms={noms} />
        <Dessin id={id} barres={cote(donnees, scale)} />
      </Cadre>
    </>
  )
}

/** Each category as the sum of its series, the sum written above. */
export function BarresEmpilees({ donnees }: { donnees: Donnees }) {
  const { id, series, categories, unite } = donnees
  const stacked = piles(donnees)
  const scale = axe(
    stacked.flatMap((layer) => layer.flat()),
    unite,
  )
  const noms = series.map(({ nom }) => nom)
  const sums = categories.map((_, at) => series.reduce((sum, { valeurs }) => sum + (valeurs[at] ?? 0), 0))
  const tops = categories.map((_, at) => Math.max(0, ...stacked.map((layer) => layer[at]?.[1] ?? 0)))
  return (
    <>
      <Cadre donnees={donnees} axe={scale}>
        <Trames id={id} noms={noms} />
        <Dessin id={id} barres={empilees(donnees, scale, stacked)} />
        {sums.map((total, at) => (
          <text
            key={at}
            x={milieu(at, categories.length)}
            y={scale.y(tops[at] ?? 0) - 8}
            textAnchor="middle"
            className={`somme ${categories.length > 4 ? 'au-large' : ''}`}
          >
            {unite.axe(Math.round(total / unite.parUnite), 1)}
          </text>
        ))}
      </Cadre>
      <Legende id={id} noms={noms} />
    </>
  )
}
