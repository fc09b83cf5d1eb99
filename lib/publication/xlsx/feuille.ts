import { MAX_COLUMNS, MAX_RECORD } from '../limits'
import { TextRefusal } from '../refusal'
import { nombreDe } from './nombre'
import type { Style } from './styles'
import { attribute, type XmlSink } from './xml'

/** What is wrong with a cell whatever its column. */
export type Faute = { readonly at: number; readonly found: string; readonly expected: string }
export type Ligne = { readonly numero: number; readonly cells: string[]; readonly fautes: readonly Faute[] }

export type Classeur = { readonly textes: readonly string[]; readonly styles: readonly Style[]; readonly calendrier: 1900 | 1904 }

/** « B » is 1, « AA » 26. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

export function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** `_x000D_` is how a workbook writes what XML cannot. */
export const sansEchappements = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

/** The rows of a sheet as it is read, each once; of those that hold nothing, none. */
export class Feuille implements XmlSink {
  private read: Ligne[] = []
  private numero = 0
  private cells: string[] = []
  private fautes: Faute[] = []
  private column = -1
  private type = 'n'
  private style: Style = null
  private value: string | null = null
  private formula = false
  private phonetic = false
  private collecting = false

  constructor(private readonly classeur: Classeur) {}

  take(): Ligne[] {
    const rows = this.read
    this.read = []
    return rows
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v' || (name === 't' && !this.phonetic)) {
      this.collecting = true
      this.value ??= ''
    } else if (name === 'rPh') this.phonetic = true
    else if (name === 'f') this.formula = true
    else if (name === 'row') {
      this.numero = Number(attribute(attributes, 'r') ?? this.numero + 1)
      this.column = -1
      this.cells = []
      this.fautes = []
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row' && (this.cells.some((cell) => cell !== '') || this.fautes.length > 0)) {
      this.read.push({ numero: this.numero, cells: this.cells, fautes: this.fautes })
    }
  }

  text(text: string): void {
    if (this.collecting) this.value += text
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    this.column = reference ? columnOf(reference) : this.column + 1
    this.type = attribute(attributes, 't') ?? 'n'
    this.style = this.classeur.styles[Number(attribute(attributes, 's') ?? -1)] ?? null
    this.value = null
    this.formula = false
  }

  private closeCell(): void {
    const text = this.valeur()
    if (text === '') return
    if (this.column >= MAX_COLUMNS) {
      throw new TextRefusal(this.numero, `une valeur en ${letters(this.column)}${this.numero}`, `${MAX_COLUMNS} colonnes au plus`)
    }
    while (this.cells.length < this.column) this.cells.push('')
    this.cells[this.column] = text
  }

  private faute(found: string, expected: string): string {
    this.fautes.push({ at: this.column, found, expected })
    return ''
  }

  private valeur(): string {
    const { value, type } = this
    if (value === null || (value === '' && type === 'n')) {
      return this.formula && value === null ? this.faute('une formule sans résultat', 'un classeur enregistré après son calcul') : ''
    }
    if (type === 'n') return nombreDe(value, this.style, this.classeur.calendrier) ?? this.faute(value, 'un nombre ou un jour')
    if (type === 'd') return value.slice(0, 10)
    if (type === 'b') return value === '1' ? 'oui' : 'non'
    if (type === 'e') return this.faute(value, 'une valeur : cette cellule est en erreur')
    const text = type === 's' ? this.classeur.textes[Number(value)] : sansEchappements(value)
    if (text === undefined) return this.faute(value, 'un texte du classeur')
    if (text.includes('\0')) return this.faute('un caractère nul', 'du texte')
    return text.length > MAX_RECORD ? this.faute(`un texte de ${text.length} caractères`, 'un texte plus court') : text
  }
}
