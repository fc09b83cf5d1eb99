import { formatDay } from '@/lib/domain/day'
import { absolute, type Cents, formatEuros, ZERO } from '@/lib/domain/money'
import { type PageDeReleve, type Releve, type SensSolde, soldeAffiche } from '@/lib/domain/releve'

export type ReleveMontre = Releve & Partial<Pick<PageDeReleve, 'report' | 'restent'>>

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** As text between two tags, where nothing else can mean anything. */
const texte = (words: string): string => words.replace(/[&<>]/g, (char) => ESCAPES[char] ?? char)
const cell = (classes: string, words: string): string => `<td class="${classes}">${texte(words)}</td>`
const montant = (cents: Cents): string => (cents === 0 ? '' : formatEuros(cents))

/** The lines of a ledger as HTML, newest first, down to the balance brought forward. See ADR 016: a year is two hundred cells. */
export function ledgerLines(releve: ReleveMontre, sens: SensSolde): string {
  const run = (solde: Cents) => cell('num run', formatEuros(soldeAffiche(solde, sens)))
  const rows = releve.lignes.map((ligne) => {
    const dates = cell('date', formatDay(ligne.dateComptable)) + cell('date op', formatDay(ligne.dateOperation))
    const montants = cell('num montant debit', montant(ligne.debit)) + cell('num montant credit', montant(ligne.credit))
    return `<tr>${dates}${cell('label', ligne.libelle)}${montants}${run(ligne.solde)}</tr>`
  })
  const suite = (releve.restent ?? 0) > 0
  const solde = suite ? (releve.report ?? ZERO) : releve.soldeAnterieur
  const report = [
    cell('date', suite ? '' : formatDay(releve.veille)),
    cell('op', ''),
    cell('label', suite ? 'Report des écritures plus anciennes' : 'Solde antérieur'),
    cell('num montant debit', solde > 0 ? formatEuros(solde) : ''),
    cell('num montant credit', solde < 0 ? formatEuros(absolute(solde)) : ''),
    run(solde),
  ]
  return `${rows.reverse().join('')}<tr class="sum">${report.join('')}</tr>`
}
