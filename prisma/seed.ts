import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { now, today } from '@/lib/clock'
import { closeDatabase, house } from '@/lib/db'
import { addMonths, type Day, day } from '@/lib/domain/day'
import { closeQueue } from '@/lib/jobs'
import { shiftTowards, writeMovedBundle } from '@/lib/publication/moving'
import { printReport } from '@/lib/publication/print-report'
import { publish } from '@/lib/publication/publish'
import { ecrirePremieresConditions, ecrirePremiersClasseurs } from './agence'
import { seedActualites } from './demo/actualites'
import { AGENCES } from './demo/agences'
import { seedCourriers } from './demo/courriers'
import { seedDemandes } from './demo/demandes'
import { suivreLesIndices } from './demo/indices'
import { seedLogins } from './demo/logins'
import { garderLesSaisons } from './demo/saisons'
import { daterLesDocuments, seedVisites } from './demo/visites'

export type Seeding = { readonly today: Day; readonly datesAsWritten: boolean }

/** What the bundle says it comes from tells its contents: the same demo is published once, and keeps the days that it then had. */
async function signature(folder: string, datesAsWritten: boolean): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  for (const path of paths.sort()) hash.update(basename(path)).update(await readFile(path))
  return `Démonstration Palier ${hash.digest('hex').slice(0, 12)}${datesAsWritten ? ', dates telles quelles' : ''}`
}

async function publishDemo(folder: string, depuis: string, { today, datesAsWritten }: Seeding): Promise<void> {
  const manifest: { date: string } = JSON.parse(await readFile(join(folder, 'publication.json'), 'utf8'))
  const months = datesAsWritten ? 0 : shiftTowards(day(manifest.date), today)
  const moved = await mkdtemp(join(tmpdir(), 'palier-demo-'))
  try {
    await writeMovedBundle(folder, moved, months, depuis)
    const meters = join(moved, 'consommations.csv')
    await writeFile(meters, garderLesSaisons(await readFile(meters, 'utf8'), months))
    const leases = join(moved, 'baux.csv')
    if (months !== 0 && existsSync(leases))
      await writeFile(leases, suivreLesIndices(await readFile(leases, 'utf8'), addMonths(day(manifest.date), months)))
    const report = await publish(moved)
    if (report.status !== 'APPLIED') throw new Error(`La démonstration est refusée.\n${printReport(report)}`)
  } finally {
    await rm(moved, { recursive: true, force: true })
  }
}

/** Both agencies, their bundles and their logins. Done again, it changes nothing. */
export async function seedDemo(seeding: Seeding): Promise<void> {
  for (const { dossier, agence } of AGENCES) {
    const folder = join('prisma/demo', dossier)
    const depuis = await signature(folder, seeding.datesAsWritten)
    const done = await house.publication.findFirst({
      where: { agency: { code: agence.code }, depuis, status: 'APPLIED' },
      select: { id: true },
    })
    if (!done) {
      const { id } = await house.agency.upsert({ where: { code: agence.code }, create: agence, update: agence, select: { id: true } })
      await house.$transaction((tx) => ecrirePremiersClasseurs(tx, id))
      await publishDemo(folder, depuis, seeding)
      await seedActualites(id, seeding.today)
      await daterLesDocuments(agence.code)
    }
    const { id } = await house.agency.findUniqueOrThrow({ where: { code: agence.code }, select: { id: true } })
    await ecrirePremieresConditions(house, id, agence.nom)
  }
  await seedLogins(now())
  await seedVisites(now())
  await seedCourriers(now())
  await seedDemandes(now())
}

if (basename(process.argv[1] ?? '') === 'seed.ts') {
  seedDemo({ today: today(), datesAsWritten: process.argv.includes('--dates-telles-quelles') })
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    })
    .finally(() => closeQueue().then(closeDatabase))
}
