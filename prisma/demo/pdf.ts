/** A line of text, or a label and what stands at the right of it. */
export type Ligne = string | readonly [label: string, valeur: string]

export type Papier = {
  readonly entete: string
  readonly lieu: string
  readonly titre: string
  readonly date: string
  readonly lignes: readonly Ligne[]
  readonly pied: string
}

const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** WinAnsi: what Helvetica writes without a font of its own. */
function winAnsi(text: string): string {
  return [...text.replace(/[\u202F\u2009]/g, '\u00A0')]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      const special = CP1252.indexOf(letter)
      if (special !== -1) return String.fromCharCode(0x80 + special)
      return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? letter : '?'
    })
    .join('')
}

const literal = (text: string) => `(${winAnsi(text).replace(/[\\()]/g, (letter) => `\\${letter}`)})`

/** Thousandths of the size, for what stands in amounts and dates; other letters count as a middling one. */
const width = (text: string, size: number) =>
  ([...text].reduce((sum, letter) => sum + (/[\d€]/.test(letter) ? 556 : /[\s\u00A0\u202F.,:/]/.test(letter) ? 278 : 530), 0) * size) / 1000

const [LEFT, RIGHT, TOP, BOTTOM] = [56, 539, 786, 70]

function wrapped(text: string, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (width(longer, size) > RIGHT - LEFT && line !== '') {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** The drawing of one page after another. */
class Sheet {
  readonly pages: string[] = []
  private drawn: string[] = []
  private y = TOP

  text(text: string, { size = 10.5, bold = false, right = false, gap = 0 } = {}): void {
    for (const line of right ? [text] : wrapped(text, size)) {
      if (this.y < BOTTOM) this.turn()
      this.at(right ? RIGHT - width(line, size) : LEFT, line, size, bold)
      this.y -= size * 1.45
    }
    this.y -= gap
  }

  pair([label, value]: readonly [string, string]): void {
    if (this.y < BOTTOM) this.turn()
    this.at(LEFT, label, 10.5, false)
    this.at(RIGHT - width(value, 10.5), value, 10.5, false)
    this.drawn.push(`0.8 G 0.5 w ${LEFT} ${(this.y - 4.5).toFixed(1)} m ${RIGHT} ${(this.y - 4.5).toFixed(1)} l S`)
    this.y -= 18
  }

  private at(x: number, text: string, size: number, bold: boolean): void {
    this.drawn.push(`BT /${bold ? 'B' : 'R'} ${size} Tf ${x.toFixed(1)} ${this.y.toFixed(1)} Td ${literal(text)} Tj ET`)
  }

  turn(): void {
    this.pages.push(this.drawn.join('\n'))
    this.drawn = []
    this.y = TOP
  }
}

function draw({ entete, lieu, titre, date, lignes, pied }: Papier): string[] {
  const sheet = new Sheet()
  sheet.text(entete, { size: 12, bold: true })
  sheet.text(lieu, { gap: 14 })
  sheet.text(`Le ${date}`, { right: true, gap: 12 })
  sheet.text(titre, { size: 16, bold: true, gap: 12 })
  for (const ligne of lignes) typeof ligne === 'string' ? sheet.text(ligne, { gap: 7 }) : sheet.pair(ligne)
  sheet.text('', { gap: 12 })
  sheet.text(pied, { size: 8.5 })
  sheet.turn()
  return sheet.pages
}

/**
 * A true PDF, small and the same each time: Helvetica in WinAnsi, nothing compressed. Days stand in it as they are written, so that the demo
 * can move them without changing a length (lib/publication/moving.ts).
 */
export function pdf(papier: Papier): Buffer {
  const pages = draw(papier)
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title ${literal(papier.titre.replaceAll('’', "'"))} /Author ${literal(papier.entete)} >>`,
    ...pages.flatMap((drawn, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 3 0 R /B 4 0 R >> >> /Contents ${7 + 2 * at} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
