/**
 * One heats in winter, whichever month the demo is moved to: the readings of heating of a year change places within it, and each year keeps
 * its sum. @param csv consommations.csv, whose lots have one reading a month. @param mois by how many it was moved.
 */
export function garderLesSaisons(csv: string, mois: number): string {
  const shift = ((mois % 12) + 12) % 12
  const [head = '', ...lines] = csv.split('\n')
  const columns = head.trimEnd().split(';')
  const [lot, fluide, used] = ['lot', 'fluide', 'consommation'].map((name) => columns.indexOf(name)) as [number, number, number]
  const rows = lines.map((line) => line.split(';'))
  const heated = new Map<string, string[][]>()
  for (const row of rows) {
    if (row[fluide] !== 'chauffage') continue
    const of = `${row[0]} ${row[lot]}`
    heated.set(of, [...(heated.get(of) ?? []), row])
  }
  for (const own of heated.values()) {
    const before = own.map((row) => row[used] ?? '')
    for (const [at, row] of own.entries()) {
      const year = at - (at % 12)
      if (own.length >= year + 12) row[used] = before[year + ((at + shift) % 12)] ?? ''
    }
  }
  return [head, ...rows.map((row) => row.join(';'))].join('\n')
}
