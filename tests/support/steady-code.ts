/** How long a code of an application is shown. */
export const STEP_MS = 30_000

/** Waits for the next code when this one is about to change. @param needed how long the test takes. */
export async function steadyCode(needed = 8000): Promise<void> {
  const left = STEP_MS - (Date.now() % STEP_MS)
  if (left < needed) await new Promise((resolve) => setTimeout(resolve, left + 50))
}
