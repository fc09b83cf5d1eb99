import { formatDay } from '@/lib/domain/day'
import type { FileReport, PublicationError, PublicationReport } from './report'

const HEADINGS = ['Fichier', 'Lues', 'Ajoutées', 'Modifiées', 'Retirées', 'Inchangées'] as const
const number = new Intl.NumberFormat('fr-FR')

const cells = (file: FileReport): string[] => [
  file.file,
  ...[file.read, file.added, file.changed, file.withdrawn, file.unchanged].map((value) => number.format(value)),
]

function printTable(files: readonly FileReport[]): string[] {
  const rows = [[...HEADINGS], ...files.map(cells)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  )
}

function printError({ file, line, column, found, expected }: PublicationError): string {
  const place = [file, line === null ? '' : `ligne ${line}`, column === null ? '' : `colonne ${column}`].filter(Boolean).join(', ')
  return `  ${place} : lu « ${found} », attendu : ${expected}`
}

const changesNothing = ({ files }: PublicationReport) => files.every(({ added, changed, withdrawn }) => added + changed + withdrawn === 0)

function verdict(report: PublicationReport): string {
  const { errorCount } = report
  if (report.status === 'REFUSED')
    return `Refusée : ${number.format(errorCount)} erreur${errorCount > 1 ? 's' : ''}. Rien n’a été appliqué.`
  if (report.status === 'DRY_RUN') {
    return changesNothing(report) ? 'Essai : rien ne changerait.' : 'Essai : voilà ce qui changerait. Rien n’a été appliqué.'
  }
  return changesNothing(report) ? 'Appliquée : rien n’a changé.' : 'Appliquée.'
}

/** The report as the command line shows it. */
export function printReport(report: PublicationReport): string {
  const { agence, date, mode, durationMs, files, warnings, errors, errorCount, errorsFile } = report
  const what = [agence && `agence ${agence}`, mode, date && `du ${formatDay(date)}`].filter(Boolean).join(', ')
  const lines = [`Publication ${report.id}${what && ` (${what})`}`]
  if (files.length > 0) lines.push('', ...printTable(files))
  if (warnings.length > 0) lines.push('', 'À noter :', ...warnings.map((warning) => `  ${warning}`))
  if (errors.length > 0) lines.push('', 'Erreurs :', ...errors.map(printError))
  if (errorCount > errors.length) lines.push(`  … et ${number.format(errorCount - errors.length)} autres`)
  if (errorsFile) lines.push(`  Toutes les erreurs : ${errorsFile}`)
  lines.push('', `${verdict(report)} (${(durationMs / 1000).toFixed(1).replace('.', ',')} s)`, '')
  return lines.join('\n')
}
