import type { Defi } from '@/lib/captcha'

/** Past this a browser is too slow, or blocked: the person is asked instead. */
const PATIENCE_MS = 60_000

export async function demanderDefi(): Promise<Defi> {
  const response = await fetch('/api/verification', { cache: 'no-store' })
  if (!response.ok) throw new Error(`verification: ${response.status}`)
  return response.json()
}

/** What proves the work, as the server reads it. The solver is loaded with the first challenge, not with the page. */
export async function resoudre({ travail }: Defi, controller: AbortController): Promise<string> {
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([import('altcha-lib'), import('altcha-lib/algorithms/web/pbkdf2')])
  const solution = await solveChallenge({ challenge: travail, deriveKey, controller, timeout: PATIENCE_MS })
  if (!solution) throw new Error('verification: no solution')
  return JSON.stringify({ challenge: travail, solution })
}
