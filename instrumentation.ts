/** Runs once when the server starts: the configuration is checked, and the web process begins to do the jobs. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('./lib/env')
  if (env().WORKER === 'off') return
  const { startWorker } = await import('./lib/worker')
  await startWorker()
}
