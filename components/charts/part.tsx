import type { Donnees } from './donnees'
import { classeDe, Legende, Trames, trame } from './trames'

/** One whole in its parts, side by side: of one category, without what is negative. */
export function Part({ donnees: { id, titre, description, series, unite } }: { donnees: Donnees }) {
  const parts = series.map(({ nom, valeurs }) => ({ nom, value: Math.max(0, valeurs[0] ?? 0) }))
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  const noms = series.map(({ nom }) => nom)
  if (whole === 0) return null
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { value }) => sum + value, 0))
  const percent = (value: number) => `${Math.round((value / whole) * 100_000) / 1000}%`
  return (
    <>
      <div className="graphique">
        <svg role="img" aria-labelledby={`${id}-titre`} aria-describedby={`${id}-description`} width="100%" height="40">
          <title id={`${id}-titre`}>{titre}</title>
          <desc id={`${id}-description`}>{description}</desc>
          <Trames id={id} noms={noms} />
          {parts.map(({ nom, value }, rang) => (
            <rect
              key={nom}
              x={percent(starts[rang] ?? 0)}
              width={percent(value)}
              y="2"
              height="36"
              fill={trame(id, rang)}
              className={`barre ${classeDe(nom, rang)}`}
            >
              <title>{`${nom} : ${unite.exact(value)}`}</title>
            </rect>
          ))}
        </svg>
      </div>
      <Legende id={id} noms={noms} />
    </>
  )
}
