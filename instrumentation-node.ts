import { closeDatabase } from './lib/db'
import { env } from './lib/env'
import { closeQueue } from './lib/jobs'
import { closeMail } from './lib/mail'
import { closeBrowser } from './lib/pdf'
import { startWorker } from './lib/worker'

type Closers = typeof globalThis & { palierClosers?: Set<() => unknown> }

/** The configuration is checked, the web process begins to do the jobs, and says to scripts/start.mjs what is to be closed, in order. */
export async function startProcess(): Promise<void> {
  const { WORKER } = env()
  const holder = globalThis as Closers
  holder.palierClosers = new Set([closeQueue, closeBrowser, closeMail, closeDatabase])
  if (WORKER === 'on') await startWorker()
}
