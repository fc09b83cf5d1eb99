import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const DOWN = 'Palier ne tourne pas : démarrez-le par « npm start », ou indiquez votre base par DATABASE_URL.\n'

/** Whether there is a database to speak to: DATABASE_URL, else that of the running demo, which has left word of where it is. */
export function findDatabase(): boolean {
  if (process.env.DATABASE_URL) return true
  try {
    const left: Record<string, string> = JSON.parse(readFileSync(join(process.env.PALIER_DATA || '.data', 'env.json'), 'utf8'))
    Object.assign(process.env, left)
    return true
  } catch {
    return false
  }
}
