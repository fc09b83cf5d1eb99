import 'server-only'
import { rm } from 'node:fs/promises'
import { now } from '@/lib/clock'
import { connectAs, db } from '@/lib/db'
import { dayToDate } from '@/lib/domain/day'
import { type PorteePublication, PublicationStatus } from '@/lib/prisma/enums'
import { systemViewer } from '@/lib/viewer-kinds'
import { publish } from '../publish'
import type { PublicationReport } from '../report'
import { rendreCompte } from './compte-rendu'
import { estUneCoupure } from './coupure'
import { cheminDeLEnvoi, oublierLEnvoi } from './depot'
import { cheminDesErreurs } from './erreurs'
import { suivre, temoinDe } from './suivi'

/** Runs of one bundle that a death of the process may cut short before it is given up. */
const TENTATIVES = 3
const EN_COURS = [PublicationStatus.CHECKING, PublicationStatus.RUNNING]
const PAS_FINIES = [PublicationStatus.QUEUED, PublicationStatus.CHECKING, PublicationStatus.RUNNING, PublicationStatus.FAILED]

const json = (report: PublicationReport) => JSON.parse(JSON.stringify(report))

async function run(agencyId: string, { id, voulu, nom }: { id: string; voulu: PorteePublication; nom: string }): Promise<void> {
  const { publication, publicationDifference } = db(systemViewer(agencyId))
  const essai = voulu === 'ESSAI'
  const where = { id, agencyId }
  if (essai) await publicationDifference.deleteMany({ where: { publicationId: id, agencyId } })
  await rm(cheminDesErreurs(id), { force: true })
  const data = { tentatives: { increment: 1 }, etape: '', lignes: 0, ...(essai && { status: PublicationStatus.CHECKING }) }
  const { count } = await publication.updateMany({ where: { ...where, status: 'QUEUED' }, data })
  if (!count) return
  const stop = new AbortController()
  const { code } = await db(systemViewer(agencyId)).agency.findFirstOrThrow({ where: { id: agencyId }, select: { code: true } })
  const options = {
    id,
    agencyId,
    agence: code,
    nom: nom || 'envoi',
    dryRun: essai,
    signal: stop.signal,
    onProgress: suivre(agencyId, id, stop),
  }
  try {
    const report = await publish(cheminDeLEnvoi(id), essai ? { ...options, temoin: temoinDe(agencyId, id) } : options)
    const said = { mode: report.mode, date: report.date && dayToDate(report.date), depuis: report.depuis, tentatives: 0 }
    const ended = { ...said, finishedAt: now() }
    if (report.status === 'REFUSED')
      await publication.updateMany({
        where: { ...where, status: { in: PAS_FINIES } },
        data: { ...ended, status: 'REFUSED', report: json(report) },
      })
    if (report.status === 'DRY_RUN')
      await publication.updateMany({ where, data: { ...said, status: 'READY', essai: json(report), essaiAt: now() } })
    if (report.status !== 'DRY_RUN') await oublierLEnvoi(id)
  } catch (error) {
    // Left as under way: it is begun again in a minute, like what died with its process.
    if (estUneCoupure(error) && !stop.signal.aborted) throw error
    const erreur = error instanceof Error && error.message.startsWith('Le fichier n’a pas pu') ? error.message : null
    const status = stop.signal.aborted ? PublicationStatus.ABANDONED : PublicationStatus.FAILED
    // A commit whose answer was lost stays applied.
    await publication.updateMany({ where: { ...where, status: { in: PAS_FINIES } }, data: { status, erreur, finishedAt: now() } })
    // What failed is kept a day, to be tried again.
    if (status === PublicationStatus.ABANDONED) await oublierLEnvoi(id)
  }
}

/** What was under way when its process died or PostgreSQL went away: nothing of it was applied. It is begun again, some times at the most. */
async function reprendre(agencyId: string): Promise<void> {
  const { publication } = db(systemViewer(agencyId))
  const dead = { agencyId, source: { not: 'COMMANDE' as const }, status: { in: EN_COURS } }
  await publication.updateMany({ where: { ...dead, annuleeAt: { not: null } }, data: { status: 'ABANDONED', finishedAt: now() } })
  await publication.updateMany({ where: { ...dead, tentatives: { gte: TENTATIVES } }, data: { status: 'FAILED', finishedAt: now() } })
  await publication.updateMany({ where: dead, data: { status: 'QUEUED' } })
}

/**
 * Does what waits for an agency, one bundle after the other, whatever the number of processes; agencies do not wait for one another.
 * The lock goes with its connection, hence with the process.
 */
export async function traiterLesEnvois({ agencyId }: { agencyId: string }): Promise<void> {
  const client = await connectAs(systemViewer(agencyId))
  // A connection that PostgreSQL ends while it only holds the lock says so here, and would end the process.
  const ignore = () => undefined
  client.on('error', ignore)
  const key = `hashtextextended('envois ' || $1, 0)`
  try {
    const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${key}) as free`, [agencyId])
    if (!rows[0]?.free) return client.off('error', ignore).release()
    await reprendre(agencyId)
    for (;;) {
      const next = await db(systemViewer(agencyId)).publication.findFirst({
        where: { agencyId, status: 'QUEUED' },
        orderBy: { recuAt: 'asc' },
        select: { id: true, voulu: true, nom: true },
      })
      if (!next) break
      await run(agencyId, next)
      // Said again by the minute for what died in between.
      await rendreCompte(now()).catch(() => undefined)
    }
    await client.query(`select pg_advisory_unlock(${key})`, [agencyId])
    client.off('error', ignore).release()
  } catch (error) {
    // Thrown away, with its lock.
    client.off('error', ignore).release(true)
    throw error
  }
}
