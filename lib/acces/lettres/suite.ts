import 'server-only'
import { now } from '../../clock'
import { house } from '../../db'
import { enqueue } from '../../jobs'
import { joinPdfs } from '../../pdf/join'
import type { Prisma } from '../../prisma/client'
import { tachesDesMetiers } from '../../scope-tenu'
import { unsealBytes } from '../../secret'
import { deleteFile, openFile } from '../../storage'
import type { Gestionnaire } from '../../viewer-kinds'
import { usageDuPdf } from './imprimer'
import { JOURS_DU_PDF, resultatDeLettres } from './tache'

const siennes = (viewer: Gestionnaire, id: string): Prisma.TacheWhereInput => ({
  AND: [tachesDesMetiers(viewer), { id, genre: 'LETTRES' }],
})

/** Stops before the next letters; those that are printed stay so. @returns false for what is not going on. */
export async function annulerLesLettres(viewer: Gestionnaire, id: string): Promise<boolean> {
  const { count } = await house.tache.updateMany({
    where: { ...siennes(viewer, id), etat: { in: ['EN_ATTENTE', 'EN_COURS'] } },
    data: { etat: 'ANNULEE', endedAt: now(), updatedAt: now() },
  })
  return count > 0
}

/** Goes on from where it stopped. @returns false for what has not stopped. */
export const reprendreLesLettres = (viewer: Gestionnaire, id: string): Promise<boolean> =>
  house.$transaction(async (tx) => {
    const { count } = await tx.tache.updateMany({
      where: { ...siennes(viewer, id), etat: { in: ['ECHOUEE', 'ANNULEE'] } },
      data: { etat: 'EN_ATTENTE', endedAt: null, erreur: null, updatedAt: now() },
    })
    if (count) await enqueue(tx, 'lettres', { tacheId: id, agencyId: viewer.agencyId })
    return count > 0
  })

async function lire(hash: string): Promise<Buffer | null> {
  const file = await openFile(hash)
  if (!file) return null
  const chunks: Buffer[] = []
  for await (const chunk of file.stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** All that a task has printed, as one PDF; null where there is none, or no longer. */
export async function pdfDesLettres(viewer: Gestionnaire, id: string): Promise<Buffer | null> {
  const tache = await house.tache.findFirst({ where: siennes(viewer, id), select: { resultat: true } })
  if (!tache) return null
  const { parties, supprimeLe } = resultatDeLettres.parse(tache.resultat)
  if (supprimeLe || !parties.length) return null
  const pdfs: Buffer[] = []
  for (const { fichier } of parties) {
    const sealed = await lire(fichier)
    const pdf = sealed && unsealBytes(sealed, usageDuPdf(id))
    if (!pdf) return null
    pdfs.push(pdf)
  }
  return joinPdfs(pdfs, 'Lettres avec les codes')
}

async function oublier(id: string, resultat: unknown): Promise<void> {
  const read = resultatDeLettres.parse(resultat)
  await house.tache.update({ where: { id }, data: { resultat: { ...read, supprimeLe: now().toISOString() } } })
  for (const { fichier } of read.parties) await deleteFile(fichier)
}

/** Deletes what was printed, which holds passwords; the codes stay good. @returns false for what is still going on, or is not there. */
export async function supprimerLePdf(viewer: Gestionnaire, id: string): Promise<boolean> {
  const tache = await house.tache.findFirst({
    where: { ...siennes(viewer, id), etat: { in: ['FINIE', 'ANNULEE', 'ECHOUEE'] } },
    select: { resultat: true },
  })
  if (!tache) return false
  await oublier(id, tache.resultat)
  return true
}

/** The same by itself, after a week. */
export async function oublierLesPdf(): Promise<void> {
  const avant = new Date(now().getTime() - JOURS_DU_PDF * 24 * 3600 * 1000)
  const vieilles = await house.$queryRaw<{ id: string; resultat: unknown }[]>`
    select id, resultat from tache where genre = 'LETTRES' and etat in ('FINIE', 'ANNULEE', 'ECHOUEE') and updated_at < ${avant}
      and resultat ->> 'supprimeLe' is null and jsonb_array_length(coalesce(resultat -> 'parties', '[]')) > 0 limit 20`
  for (const { id, resultat } of vieilles) await oublier(id, resultat)
}
