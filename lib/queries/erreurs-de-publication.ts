import 'server-only'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { db } from '../db'
import { cheminDesErreurs } from '../publication/envois/erreurs'
import { publicationsDe } from '../scope'
import { estDeTousLesMetiers, type JetonViewer, type StaffViewer } from '../viewer-kinds'

/** All that is wrong with a bundle, line by line, as long as it is kept: for the program that sent it, and for who has every trade. */
export async function erreursDeLaPublication(viewer: StaffViewer | JetonViewer, id: string): Promise<Readable | null> {
  if (viewer.kind === 'staff' && !estDeTousLesMetiers(viewer)) return null
  const found = await db(viewer).publication.findFirst({ where: { AND: [publicationsDe(viewer), { id }] }, select: { id: true } })
  const file = found && (await open(cheminDesErreurs(found.id)).catch(() => null))
  return file ? file.createReadStream() : null
}
