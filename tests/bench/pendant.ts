import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { ZipFile } from 'yazl'
import { house as db } from '@/lib/db'
import { queue } from '@/lib/jobs'
import { cheminDeLEnvoi } from '@/lib/publication/envois/depot'
import { paced } from './load'
import { percentile } from './turns'

const PER_SECOND = 10
const REPOS_SECONDS = 20

async function zipped(folder: string, path: string): Promise<void> {
  const zip = new ZipFile()
  for (const name of await readdir(folder)) zip.addFile(join(folder, name), name)
  zip.end()
  await mkdir(dirname(path), { recursive: true })
  await pipeline(zip.outputStream, createWriteStream(path))
}

/** A page asked for at a steady pace, while the server has nothing else to do, then while its own worker publishes a bundle. */
export async function pendantUnEnvoi(site: { url: string; cookie: string }, { id: agencyId }: { id: string }, folder: string) {
  const facts = { agencyId, source: 'PAGE', voulu: 'APPLICATION', nom: 'banc.zip' } as const
  const { id } = await db.publication.create({ data: { ...facts, status: 'READY' } })
  await zipped(folder, cheminDeLEnvoi(id))
  await paced(site.url, site.cookie, PER_SECOND, pause(5000))
  const repos = await paced(site.url, site.cookie, PER_SECOND, pause(REPOS_SECONDS * 1000))
  const began = performance.now()
  await db.publication.update({ where: { id }, data: { status: 'QUEUED' } })
  await (await queue()).send('publications', { agencyId })
  const applied = async () => {
    for (;;) {
      const { status } = await db.publication.findUniqueOrThrow({ where: { id } })
      if (status === 'APPLIED') return
      if (status !== 'QUEUED' && status !== 'RUNNING') throw new Error(`The bundle is ${status}`)
      await pause(200)
    }
  }
  const pendant = await paced(site.url, site.cookie, PER_SECOND, applied())
  const ms = performance.now() - began
  // At rest before and after: what else the machine does changes.
  repos.push(...(await paced(site.url, site.cookie, PER_SECOND, pause(REPOS_SECONDS * 1000))))
  return { p95: percentile(pendant, 0.95), repos: percentile(repos, 0.95), ms }
}
