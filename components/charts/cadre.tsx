import type { ReactNode } from 'react'
import { pasDesEtiquettes } from '@/lib/domain/graphique'
import { type Axe, BAS, HAUTEUR } from './axe'
import type { Donnees } from './donnees'

// Widths are in percent and heights in pixels: the drawing follows its card, and letters keep their size. The figures of the axis stand
// in the margin that the class `marge-n` leaves to its left.

/** A letter of the labels, and the room that a telephone and a desktop leave to the axis, in pixels. */
const LETTRE = 6.5
const TELEPHONE = 240
const BUREAU = 560

const percent = (value: number) => `${Math.round(value * 1000) / 1000}%`

/** The middle of a category. */
export const milieu = (at: number, nombre: number) => percent(((at + 0.5) / nombre) * 100)

function Etiquettes({ categories }: Pick<Donnees, 'categories'>) {
  const width = Math.max(...categories.map(({ court }) => court.length)) * LETTRE + 4
  const last = categories.length - 1
  // Where a label is shown: in a wide card, in a narrow one, in both.
  const shown = (place: number) => {
    const step = pasDesEtiquettes(categories.length, width, place)
    return (at: number) => (last - at) % step === 0
  }
  const [wide, narrow] = [shown(BUREAU), shown(TELEPHONE)]
  // The last of many would stand out of a narrow card: it ends where the axis does.
  const tight = (at: number) => at === last && width > TELEPHONE / categories.length
  return categories.flatMap(({ court, sous }, at) => {
    const centred = { x: milieu(at, categories.length), textAnchor: 'middle' } as const
    const label = (className: string | undefined, place: { x: string; textAnchor: 'middle' | 'end' }) => (
      <g key={`${at} ${className}`} className={className}>
        <text {...place} y={BAS + 22}>
          {court}
        </text>
        {sous && (
          <text {...place} y={BAS + 40} className="sous">
            {sous}
          </text>
        )}
      </g>
    )
    if (wide(at) && narrow(at) && !tight(at)) return [label(undefined, centred)]
    return [
      ...(wide(at) ? [label('au-large', centred)] : []),
      ...(narrow(at) ? [label('a-l-etroit', tight(at) ? { x: '100%', textAnchor: 'end' } : centred)] : []),
    ]
  })
}

/** The picture itself: its name and what it shows for those who listen, its axes, and what is drawn in it. */
export function Cadre({
  donnees: { id, titre, description, categories },
  axe: { lignes, marge, zero },
  children,
}: {
  donnees: Donnees
  axe: Axe
  children: ReactNode
}) {
  const haut = categories.some(({ sous }) => sous) ? HAUTEUR + 14 : HAUTEUR
  return (
    <div className={`graphique marge-${Math.min(12, marge)}`}>
      <svg role="img" aria-labelledby={`${id}-titre`} aria-describedby={`${id}-description`} width="100%" height={haut}>
        <title id={`${id}-titre`}>{titre}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {lignes.map(({ y, texte }) => (
          <g key={y}>
            <line className="ligne" x1="0" x2="100%" y1={y} y2={y} />
            <text x="-8" y={y + 4.5} textAnchor="end">
              {texte}
            </text>
          </g>
        ))}
        {children}
        <line className="zero" x1="0" x2="100%" y1={zero} y2={zero} />
        <Etiquettes categories={categories} />
      </svg>
    </div>
  )
}
