// Each series has a colour and a hatching of its own: who does not tell the colours apart, and a sheet in black, tell the hatchings.

// None of them in lines along the bars: those would look like so many series.
const TRACES = [
  null,
  'M-2 10 10 -2M-2 2 2 -2M6 10 10 6',
  'M2 2h.01M6 6h.01',
  'M-2 -2 10 10M6 -2 10 2M-2 6 2 10',
  'M4 0V8',
  'M-1 -1 9 9M9 -1 -1 9',
] as const

/** « Autres » is light and dotted: no other is. */
const TRACE_DES_AUTRES = 'M1 5h.01M5 1h.01'

const idDe = (id: string, rang: number) => `${id}-trame-${rang}`

/** The fill of the series of that rank. */
export const trame = (id: string, rang: number) => `url(#${idDe(id, rang)})`

/** « Autres » has its own, whatever its rank. */
export const classeDe = (nom: string, rang: number) => (nom === 'Autres' ? 'serie-autres' : `serie-${rang}`)

export const Trames = ({ id, noms }: { id: string; noms: readonly string[] }) => (
  <defs>
    {noms.map((nom, rang) => {
      const trace = nom === 'Autres' ? TRACE_DES_AUTRES : TRACES[rang % TRACES.length]
      return (
        <pattern key={nom} id={idDe(id, rang)} width="8" height="8" patternUnits="userSpaceOnUse" className={classeDe(nom, rang)}>
          <rect width="8" height="8" className="fond" />
          {trace && <path d={trace} className="trace" />}
        </pattern>
      )
    })}
  </defs>
)

/** What each hatching stands for. The words are read; the samples are seen. */
export const Legende = ({ id, noms }: { id: string; noms: readonly string[] }) => (
  <ul className="legende">
    {noms.map((nom, rang) => (
      <li key={nom}>
        <svg width="18" height="18" aria-hidden="true">
          <rect width="18" height="18" rx="4" fill={trame(id, rang)} className={classeDe(nom, rang)} />
        </svg>
        {nom}
      </li>
    ))}
  </ul>
)
