/** Runs once when the server starts; the edge runtime, which the middleware uses, has nothing to start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startProcess } = await import('./instrumentation-node')
  await startProcess()
}
