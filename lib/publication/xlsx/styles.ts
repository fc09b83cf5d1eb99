import { attribute, type XmlSink } from './xml'

/** What a cell's style says of its number: a day, or so many digits, zeros first (a postal code). */
export type Style = 'jour' | { readonly chiffres: number } | null

const DAYS: readonly (readonly [first: number, last: number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
]

/** Letters between quotes, brackets or after a backslash are no part of a format. Without a day nor a year it is an hour or a number. */
const isDay = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''))

function styleOf(number: number, format: string | undefined): Style {
  if (DAYS.some(([first, last]) => number >= first && number <= last)) return 'jour'
  if (format === undefined) return null
  const [positive = ''] = format.split(';')
  if (/^0{2,15}$/.test(positive)) return { chiffres: positive.length }
  return isDay(positive) ? 'jour' : null
}

/** Reads `styles.xml`: the style of each number that a cell's `s` may be. */
export class Styles implements XmlSink {
  readonly list: Style[] = []
  private readonly formats = new Map<number, string>()
  private inside = false

  open(name: string, attributes: string): void {
    const number = Number(attribute(attributes, 'numFmtId') ?? 0)
    if (name === 'numFmt') this.formats.set(number, attribute(attributes, 'formatCode') ?? '')
    if (name === 'cellXfs') this.inside = true
    if (name === 'xf' && this.inside) this.list.push(styleOf(number, this.formats.get(number)))
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inside = false
  }

  text(): void {}
}
