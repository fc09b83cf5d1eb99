import { resolve } from 'node:path'
import { closeDatabase } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { printReport } from '@/lib/publication/print-report'
import { publish } from '@/lib/publication/publish'
import { DOWN, findDatabase } from './support/find-demo'

const USAGE =
  'Usage : npm run publish -- CHEMIN [--essai] [--agence CODE]\n  CHEMIN : un dossier ou une archive ZIP (docs/publication.md), ou un FEC seul avec le code de son agence\n'

const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT'].includes(String(error.code))

function showProgress(step: string, rows: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${step}${rows > 0 ? `, ${rows} lignes` : ''}…`)
}

async function main(): Promise<number> {
  const args = process.argv.slice(2)
  const at = args.indexOf('--agence')
  const agence = at === -1 ? undefined : args.splice(at, 2)[1]
  const [path, ...others] = args.filter((arg) => arg !== '--essai')
  if (!path || (at !== -1 && !agence) || others.length > 0 || path.startsWith('--')) {
    process.stderr.write(USAGE)
    return 2
  }
  if (!findDatabase()) {
    process.stderr.write(DOWN)
    return 1
  }
  const interruption = new AbortController()
  process.once('SIGINT', () => interruption.abort())
  // npm runs scripts from the project's folder; the path was typed elsewhere.
  const source = resolve(process.env.INIT_CWD ?? process.cwd(), path)
  try {
    const report = await publish(source, {
      dryRun: args.includes('--essai'),
      onProgress: showProgress,
      signal: interruption.signal,
      ...(agence && { agence }),
    })
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
    process.stdout.write(printReport(report))
    return report.status === 'REFUSED' ? 1 : 0
  } catch (error) {
    if (interruption.signal.aborted) process.stderr.write('\nInterrompue : rien n’a été appliqué.\n')
    else if (isUnreachable(error)) process.stderr.write(`\nLa base de données ne répond pas. ${DOWN}`)
    else
      process.stderr.write(`\nLa publication a échoué, rien n’a été appliqué.\n${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  } finally {
    await closeQueue()
    await closeDatabase()
  }
}

main().then((code) => {
  process.exitCode = code
})
