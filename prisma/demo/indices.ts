import { decaler, formatIndice, IRL, parseTrimestre, type Trimestre } from '@/lib/domain/irl'

/** The latest year whose index of that quarter and of the same quarter a year later are both known, and both over. */
function baseConnue(trimestre: Trimestre, jour: string): Trimestre | null {
  const parAnnee = [...IRL.keys()].filter((connu) => {
    const [annee, rang] = [connu.slice(0, 4), Number(connu.slice(6))]
    return connu.slice(4) === trimestre.slice(4) && `${annee}-${String(3 * rang).padStart(2, '0')}` < jour.slice(0, 7)
  })
  const dernier = parAnnee.toSorted().at(-1)
  const base = dernier ? decaler(dernier, -1) : null
  return base && IRL.has(base) ? base : null
}

/**
 * The rents of the demo follow its days: each lease keeps the quarter of its index, of the last year after which it can be revised.
 * @param csv baux.csv, moved. @param jour the date of the bundle, moved.
 */
export function suivreLesIndices(csv: string, jour: string): string {
  const [head = '', ...lines] = csv.split('\n')
  const columns = head.trimEnd().split(';')
  const [quarter, value] = ['irl_trimestre', 'irl_valeur'].map((name) => columns.indexOf(name)) as [number, number]
  const moved = lines.map((line) => {
    const row = line.split(';')
    const trimestre = parseTrimestre(row[quarter] ?? '')
    const base = trimestre && baseConnue(trimestre, jour)
    const valeur = base ? IRL.get(base) : undefined
    if (base && valeur) [row[quarter], row[value]] = [base, formatIndice(valeur)]
    return row.join(';')
  })
  return [head, ...moved].join('\n')
}
