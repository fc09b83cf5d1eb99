import { readFile } from 'node:fs/promises'
import { lireLeFlux } from '@/lib/actualites/flux'
import { type Day, dayToDate } from '@/lib/domain/day'
import { rangerUnFlux } from '@/lib/jobs/actualites'

const A_DAY = 24 * 3600 * 1000

/** The news of the demo, without a network: a feed from a file, its newest item of the day before. */
export async function seedActualites(agencyId: string, today: Day): Promise<void> {
  const now = new Date()
  const octets = await readFile('prisma/demo/actualites.xml')
  const read = lireLeFlux(octets, { adresse: 'https://www.anil.org/', now })
  const newest = read[0]?.publieLe?.getTime() ?? now.getTime()
  const shift = Math.floor((dayToDate(today).getTime() - newest) / A_DAY) * A_DAY
  const moved = read.map((one) => ({ ...one, publieLe: one.publieLe && new Date(one.publieLe.getTime() + shift) }))
  await rangerUnFlux(agencyId, moved)
}
