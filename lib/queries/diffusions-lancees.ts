import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { type Transaction, transaction } from '../db'
import { addMonths, type Day, dayToDate } from '../domain/day'
import { lignesDe } from '../domain/diffusion'
import { variablesDuTexte } from '../domain/texte-riche'
import { estPersonnelle, titreDeLaVariable, variablesDe } from '../domain/variables'
import { enqueue } from '../jobs'
import type { Diffusion } from '../prisma/client'
import { Refusal } from '../refusal'
import { texteGarde } from '../texte-garde'
import type { Redacteur } from '../viewer-kinds'
import { destinataires } from './diffusions'
import { direLaDiffusion, tenir } from './diffusions-ecrites'

/** In the morning of that day in France, whatever the season. */
const leMatin = (jour: Day) => new Date(dayToDate(jour).getTime() + 4 * 3600_000)

const refus = (message: string): never => {
  throw new Refusal(message)
}

/** @throws Refusal for what cannot be published as it is. */
function verifier({ texte: garde, titre, parCompte, classeurId, pour }: Diffusion, pieces: number) {
  const texte = texteGarde(garde)
  if (!texte && pieces === 0) refus('Il n’y a rien à publier\u00A0: écrivez un texte, ou joignez une pièce.')
  if (!classeurId) refus('Choisissez le classeur où ce document sera rangé.')
  if (lignesDe(pour).length === 0) refus('Choisissez au moins un destinataire.')
  const duTitre = variablesDe(titre)
  const nommees = [...(texte ? variablesDuTexte(texte) : []), ...('variables' in duTitre ? duTitre.variables : [])]
  const personnelle = nommees.find(estPersonnelle)
  if (personnelle && !(parCompte && texte))
    refus(
      `«\u00A0${titreDeLaVariable(personnelle)}\u00A0» change d’un destinataire à l’autre\u00A0: choisissez un PDF par compte, ou retirez cette variable.`,
    )
  return texte
}

export type Lancement = {
  readonly id: string
  /** The form's own number: sent twice it is one work. */
  readonly formulaire: string
  readonly version: number
  readonly publieLe: Day
  readonly mois: number | null
  readonly jour: Day
}

export type Lancee = { readonly etat: 'FAIT' | 'ABSENT' } | { readonly etat: 'CHANGE' }

async function lancer(tx: Transaction, viewer: Redacteur, { id, formulaire, version, publieLe, mois, jour }: Lancement, origin: Origin) {
  const found = await tenir(tx, viewer, id)
  if (!found) return { etat: 'ABSENT' as const }
  const { agencyId, userId: createdById, nom: createdBy } = viewer
  if (await tx.tache.findFirst({ where: { formulaire, agencyId }, select: { id: true } })) return { etat: 'FAIT' as const }
  if (found.etat === 'EN_COURS') return refus('Cette diffusion est déjà en cours.')
  // What was counted and previewed is what is published.
  if (found.version !== version) return { etat: 'CHANGE' as const }
  if (publieLe < jour) throw new Refusal('Cette date est passée\u00A0: choisissez aujourd’hui ou un jour à venir.', 'publieLe')
  const pieces = await tx.diffusionPiece.count({ where: { diffusionId: id, agencyId } })
  const texte = verifier(found, pieces)
  const { comptes } = await destinataires(viewer, { ...found, pour: lignesDe(found.pour) }, jour)
  if (comptes === 0) refus('Personne ne recevrait ce document\u00A0: aucun compte choisi n’ouvre ce classeur.')
  const total = texte && found.parCompte ? comptes : 1
  const tache = await tx.tache.create({
    data: { agencyId, genre: 'DIFFUSION', formulaire, total, demande: { diffusion: id }, createdById, createdBy },
    select: { id: true },
  })
  const jusquAu = mois === null ? null : dayToDate(addMonths(publieLe, mois))
  await tx.diffusion.updateMany({
    where: { id, agencyId },
    data: { etat: 'EN_COURS', publieLe: dayToDate(publieLe), jusquAu, version: { increment: 1 }, updatedAt: now() },
  })
  await enqueue(tx, 'diffusions', { tacheId: tache.id, agencyId }, publieLe > jour ? { startAfter: leMatin(publieLe) } : {})
  await direLaDiffusion(tx, viewer, origin, 'diffusion-lancee', found.titre, comptes)
  return { etat: 'FAIT' as const }
}

/** Has it published, today or on its day; what was published of it before gives way once the new is whole. */
export const publierDiffusion = (viewer: Redacteur, lancement: Lancement, origin: Origin): Promise<Lancee> =>
  transaction(viewer, (tx) => lancer(tx, viewer, lancement, origin))

const derniere = (tx: Transaction, { agencyId }: Redacteur, id: string) =>
  tx.tache.findFirst({
    where: { agencyId, genre: 'DIFFUSION', demande: { path: ['diffusion'], equals: id } },
    orderBy: { createdAt: 'desc' },
  })

/** Work that was given up goes on where it stopped. @returns false outside the viewer's trades. */
export const reprendreDiffusion = (viewer: Redacteur, id: string): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const found = await tenir(tx, viewer, id)
    const tache = found && (await derniere(tx, viewer, id))
    if (!tache) return false
    const { count } = await tx.tache.updateMany({
      where: { id: tache.id, etat: 'ECHOUEE' },
      data: { etat: 'EN_COURS', erreur: null, endedAt: null, updatedAt: now() },
    })
    if (count) await enqueue(tx, 'diffusions', { tacheId: tache.id, agencyId: viewer.agencyId })
    return true
  })

/** Shown to nobody any more; work that is under way, or waits for its day, stops. @returns false outside the viewer's trades. */
export const retirerDiffusion = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const found = await tenir(tx, viewer, id)
    if (!found) return false
    if (found.etat === 'BROUILLON' || found.etat === 'RETIRE') return true
    const { agencyId } = viewer
    const at = now()
    const tache = found.etat === 'EN_COURS' ? await derniere(tx, viewer, id) : null
    if (tache) {
      await tx.tache.updateMany({ where: { id: tache.id }, data: { etat: 'ANNULEE', endedAt: at, updatedAt: at } })
      // Never shown to anybody: prepared and no more.
      await tx.document.deleteMany({ where: { agencyId, diffusionId: id, reference: { startsWith: `diffusion:${tache.id}:` } } })
    }
    await tx.document.updateMany({ where: { agencyId, diffusionId: id, withdrawnAt: null }, data: { withdrawnAt: at } })
    await tx.diffusion.updateMany({ where: { id, agencyId }, data: { etat: 'RETIRE', version: { increment: 1 }, updatedAt: at } })
    await direLaDiffusion(tx, viewer, origin, 'diffusion-retiree', found.titre)
    return true
  })
