import 'server-only'
import { now } from '@/lib/clock'
import { connectAs, db } from '@/lib/db'
import type { PorteePublication } from '@/lib/prisma/enums'
import { recevoirEnvoi } from '@/lib/queries/envois-recus'
import { RefusDEnvoi } from '@/lib/refus-d-envoi'
import { systemViewer } from '@/lib/viewer-kinds'
import { enMots, type Regard } from './constat'
import { dossierDe, EncoreEnCours, lire, oublierLesRanges, ranger, type Trouve, trouver } from './fichiers'
import { estDu } from './horaire'

const HEURE_MS = 3_600_000
/** Refusals that are of the moment, and not of the file. */
const PLUS_TARD: ReadonlySet<number> = new Set([400, 409, 507])

type Suite = 'pris' | 'dejaRecus' | 'refuses' | 'enCours' | 'restes'
const RANGES: Partial<Record<Suite, 'faits' | 'refuses'>> = { pris: 'faits', dejaRecus: 'faits', refuses: 'refuses' }
type Dit = { readonly suite: Suite; readonly pourquoi?: string }

async function prendre(agencyId: string, fichier: Trouve, voulu: PorteePublication): Promise<Dit> {
  const { nom, taille, mtimeMs } = fichier
  try {
    // Its key is what it is: killed before it was put away, it is found again and received no second time.
    const cle = `dossier ${taille} ${mtimeMs} ${nom}`
    const { nouveau } = await recevoirEnvoi(systemViewer(agencyId), { nom, octets: taille, content: lire(fichier), voulu, cle })
    return { suite: nouveau ? 'pris' : 'dejaRecus' }
  } catch (error) {
    if (error instanceof EncoreEnCours) return { suite: 'enCours' }
    // Gone, or not to be read by us.
    if (error instanceof Error && 'code' in error && 'syscall' in error) return { suite: 'restes' }
    if (!(error instanceof RefusDEnvoi)) throw error
    // The only key here is what it is.
    const pourquoi =
      error.status === 422 && taille > 0
        ? 'son nom et sa date sont ceux d’un autre envoi'
        : error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, '')
    return { suite: PLUS_TARD.has(error.status) ? 'restes' : 'refuses', pourquoi }
  }
}

async function regarder(
  agencyId: string,
  code: string,
  voulu: PorteePublication,
  at: Date,
): Promise<{ constat: string; attendre: boolean }> {
  const dossier = dossierDe(code)
  const found = dossier && (await trouver(dossier, at))
  if (!dossier || !found) return { constat: 'Le dossier n’existe pas, ou ne peut pas être lu.', attendre: false }
  const recent = found.enCours.some(({ mtimeMs }) => at.getTime() - mtimeMs < HEURE_MS)
  const regard: Regard = {
    ...{ pris: [], dejaRecus: [], refuses: [], restes: [] },
    enCours: found.enCours.map(({ nom }) => nom),
    liens: found.liens,
  }
  for (const fichier of found.prets) {
    const { suite, pourquoi } = await prendre(agencyId, fichier, voulu)
    const ou = RANGES[suite]
    const stays =
      ou &&
      (await ranger(dossier, fichier, ou, at).then(
        () => false,
        () => true,
      ))
    regard[suite].push(pourquoi ? `${fichier.nom} (${pourquoi})` : fichier.nom)
    if (stays) regard.restes.push(fichier.nom)
  }
  await oublierLesRanges(dossier, at)
  return { constat: enMots(regard), attendre: recent }
}

/**
 * Looks into the folder of an agency when one of its hours has come, or at once; one look at a time. While something there is being written,
 * its hour is kept open, and the next minute looks again.
 */
export async function regarderLeDossier(
  { agencyId, maintenant = false }: { agencyId: string; maintenant?: boolean },
  at: Date,
): Promise<void> {
  const viewer = systemViewer(agencyId)
  const client = await connectAs(viewer)
  // As for the queue of an agency (envois/traiter.ts): the lock goes with its connection.
  const ignore = () => undefined
  client.on('error', ignore)
  try {
    const key = `hashtextextended('dossier ' || $1, 0)`
    const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${key}) as free`, [agencyId])
    if (!rows[0]?.free) return
    const depot = await db(viewer).depotSurveille.findFirst({ where: { agencyId }, include: { agency: { select: { code: true } } } })
    const du = depot?.actif && estDu(depot, depot.passeAt, at)
    if (depot && (maintenant || du)) {
      const { constat, attendre } = await regarder(agencyId, depot.agency.code, depot.voulu, at)
      const data = { constat, regardeAt: now(), ...(!attendre && { passeAt: at }) }
      await db(viewer).depotSurveille.updateMany({ where: { agencyId }, data })
    }
    await client.query(`select pg_advisory_unlock(${key})`, [agencyId])
  } finally {
    client.off('error', ignore).release(true)
  }
}
