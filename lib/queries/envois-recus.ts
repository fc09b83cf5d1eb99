import 'server-only'
import { randomUUID } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { db, type Transaction, transaction } from '../db'
import { env } from '../env'
import type { Evenement } from '../evenements'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import type { PorteePublication, PublicationStatus, SourcePublication } from '../prisma/enums'
import { deposer, oublierLEnvoi } from '../publication/envois/depot'
import { passer } from '../publication/envois/lire'
import { RefusDEnvoi } from '../refus-d-envoi'
import type { Gestionnaire, JetonViewer, SystemViewer } from '../viewer-kinds'

/** Bundles of one agency that wait to be read: beyond, something sends without end. */
const ATTENTE_MAX = 20
/** Left to PostgreSQL, and to whoever else writes here. */
const RESERVE_OCTETS = 512 * 1024 ** 2

export type Envoi = {
  /** As its sender calls it. */
  readonly nom: string
  readonly content: AsyncIterable<Uint8Array>
  /** Its bytes, where they are announced: what is cut short is not taken. */
  readonly octets?: number
  /** Staff decide after the trial: only a program says at once that it is for good. */
  readonly voulu?: PorteePublication
  /** Under which the sender says that it is the same, sent again. */
  readonly cle?: string | null
}
/** @property nouveau false when the same had been received before: it is that one. */
export type Recu = { readonly id: string; readonly nouveau: boolean }

type Facts = { readonly agencyId: string; readonly jetonId: string | null; readonly voulu: PorteePublication; readonly cle: string | null }

/** What came to nothing by no fault of its own. */
const SANS_SUITE: readonly PublicationStatus[] = ['FAILED', 'ABANDONED']
const AUTRE_ENVOI = 'Cette clé d’idempotence a déjà servi pour un autre envoi\u00A0: donnez-en une nouvelle à chaque envoi.'

/** The same sent again: under the same key, or the last that the agency has received; unless that one came to nothing, which leaves its key free. */
async function deja(tx: Transaction, { agencyId, jetonId, voulu, cle }: Facts, empreinte: string): Promise<string | null> {
  if (cle) {
    const known = await tx.publication.findFirst({
      where: { agencyId, cle },
      select: { id: true, empreinte: true, voulu: true, status: true },
    })
    if (!known) return null
    // A trial that somebody has applied since is still what was sent.
    const plus = voulu === 'APPLICATION' && known.voulu === 'ESSAI'
    if (known.empreinte !== empreinte || plus) throw new RefusDEnvoi(422, AUTRE_ENVOI)
    if (!SANS_SUITE.includes(known.status)) return known.id
    await tx.publication.updateMany({ where: { agencyId, id: known.id }, data: { cle: null } })
    return null
  }
  const last = await tx.publication.findFirst({ where: { agencyId }, orderBy: { recuAt: 'desc' } })
  const lives = last && ['QUEUED', 'CHECKING', 'READY', 'RUNNING', 'APPLIED'].includes(last.status)
  return lives && last.empreinte === empreinte && last.jetonId === jetonId && last.voulu === voulu ? last.id : null
}

async function assezDePlace(octets: number): Promise<void> {
  const { bavail, bsize } = await statfs(env().PALIER_DATA)
  if (bavail * bsize < octets + RESERVE_OCTETS) throw new RefusDEnvoi(507, 'Il ne reste pas assez de place sur le serveur pour ce fichier.')
}

async function pasTrop(tx: Pick<Transaction, 'publication'>, agencyId: string): Promise<void> {
  if ((await tx.publication.count({ where: { agencyId, status: 'QUEUED' } })) >= ATTENTE_MAX)
    throw new RefusDEnvoi(409, `${ATTENTE_MAX} envois attendent déjà leur tour\u00A0: réessayez quand ils seront traités.`)
}

/** Somebody on the page, a program with a token, the house itself for what lies in the watched folder. */
type Envoyeur = Gestionnaire | JetonViewer | SystemViewer

type DeQui = {
  readonly source: SourcePublication
  readonly evenement: Evenement
  readonly par: { readonly userId: string | null; readonly nom: string }
  readonly jetonId: string | null
  /** The most that may be asked for; null on the page, where a person decides after the trial. */
  readonly portee: PorteePublication | null
}

function deQui(viewer: Envoyeur): DeQui {
  switch (viewer.kind) {
    case 'staff':
      return {
        source: 'PAGE',
        evenement: 'publication-recue',
        par: { userId: viewer.userId, nom: viewer.nom },
        jetonId: null,
        portee: null,
      }
    case 'jeton': {
      const par = { userId: null, nom: `Jeton «\u00A0${viewer.nom}\u00A0»` }
      return { source: 'API', evenement: 'publication-recue-par-jeton', par, jetonId: viewer.jetonId, portee: viewer.portee }
    }
    case 'system': {
      const par = { userId: null, nom: 'Dossier surveillé' }
      return { source: 'DOSSIER', evenement: 'publication-recue-du-dossier', par, jetonId: null, portee: 'APPLICATION' }
    }
  }
}

/**
 * Keeps a bundle that was sent, and asks for its trial, or for its publication. Its bytes go to the disk as they come; cut short, they leave nothing.
 * @throws RefusDEnvoi
 */
export async function recevoirEnvoi(viewer: Envoyeur, envoi: Envoi): Promise<Recu> {
  const { agencyId } = viewer
  const id = randomUUID()
  await pasTrop(db(viewer), agencyId)
  await assezDePlace(envoi.octets ?? 0)
  const passage = passer(envoi.content, envoi.octets)
  await deposer(id, passage.content)
  const { taille, empreinte } = passage.vu()
  const { source, evenement, par, jetonId, portee } = deQui(viewer)
  const cle = envoi.cle ? `${jetonId ?? par.userId ?? ''} ${envoi.cle}`.trim() : null
  const facts: Facts = { agencyId, jetonId, voulu: (portee && envoi.voulu) ?? portee ?? 'ESSAI', cle }
  try {
    const known = await transaction(viewer, async (tx) => {
      // One at a time for an agency: the same, sent twice at once, is received once.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('recevoir ' || ${agencyId}, 0))`
      const same = await deja(tx, facts, empreinte)
      if (same) return same
      await pasTrop(tx, agencyId)
      const nom = envoi.nom.replaceAll('\0', '').slice(0, 200)
      const from = { source, createdById: par.userId, createdBy: par.nom }
      await tx.publication.create({ data: { id, ...facts, ...from, status: 'QUEUED', nom, taille, empreinte } })
      await enqueue(tx, 'publications', { agencyId })
      await noter(tx, { evenement, agencyId, acteur: par })
      return null
    })
    if (known) await oublierLEnvoi(id)
    return { id: known ?? id, nouveau: !known }
  } catch (error) {
    await oublierLEnvoi(id)
    throw error
  }
}
