import { closeDatabase } from '@/lib/db'
import { env } from '@/lib/env'
import { closeQueue } from '@/lib/jobs'
import { closeMail } from '@/lib/mail'
import { closeBrowser } from '@/lib/pdf'
import { startWorker } from '@/lib/worker'

/** Does the jobs (mails, PDF) apart from the site, which then runs with WORKER=off; several may run at once. */
async function main(): Promise<void> {
  env()
  let asked = false
  const stop = async () => {
    if (asked) process.exit(130)
    asked = true
    // The queue first: it waits for the jobs under way, which use all the rest.
    await closeQueue()
    await closeBrowser()
    closeMail()
    await closeDatabase()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  await startWorker()
  process.stdout.write('Les tâches sont prises en charge. Ctrl-C pour arrêter.\n')
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
