import { area, curveStepAfter, line } from 'd3-shape'
import { axe, HAUTEUR } from './axe'
import { Cadre, milieu } from './cadre'
import type { Donnees } from './donnees'

type Point = readonly [at: number, value: number]

/**
 * A balance in steps: it jumps from one figure to the next and is nothing in between. Of one series; the last figure is written.
 * The path is stretched to the width of the card, its stroke is not.
 */
export function Courbe({ donnees }: { donnees: Donnees }) {
  const { id, series, categories, unite } = donnees
  const valeurs = series[0]?.valeurs ?? []
  const points = valeurs.flatMap((value, at): Point[] => (value === null ? [] : [[at, value]]))
  const scale = axe(
    points.map(([, value]) => value),
    unite,
  )
  const last = points.at(-1)
  const [x, y] = [([at]: Point) => (at / categories.length) * 100, ([, value]: Point) => scale.y(value)]
  // The last figure holds until the end of its own month.
  const steps: Point[] = last ? [...points, [last[0] + 1, last[1]]] : []
  const above = last ? scale.y(last[1]) - 12 : 0
  return (
    <Cadre donnees={donnees} axe={scale}>
      <svg viewBox={`0 0 100 ${HAUTEUR}`} preserveAspectRatio="none" width="100%" height={HAUTEUR} aria-hidden="true">
        <path className="aire" d={area<Point>(x, scale.zero, y).curve(curveStepAfter)(steps) ?? ''} />
        <path className="trait" d={line<Point>(x, y).curve(curveStepAfter)(steps) ?? ''} vectorEffect="non-scaling-stroke" />
      </svg>
      {points.map((point) => (
        <rect
          key={point[0]}
          className="survol"
          x={`${(point[0] / categories.length) * 100}%`}
          width={`${100 / categories.length}%`}
          y="0"
          height={HAUTEUR}
        >
          <title>{`${categories[point[0]]?.long} : ${unite.exact(point[1])}`}</title>
        </rect>
      ))}
      {last && (
        <>
          <circle className="point" cx={milieu(last[0], categories.length)} cy={scale.y(last[1])} r="5" />
          <text id={`${id}-dernier`} x="100%" y={above < 14 ? above + 32 : above} textAnchor="end" className="somme">
            {unite.exact(last[1])}
          </text>
        </>
      )}
    </Cadre>
  )
}
