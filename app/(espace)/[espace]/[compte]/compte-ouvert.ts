import 'server-only'
import { notFound } from 'next/navigation'
import { ESPACE } from '@/lib/labels'
import type { Rubrique } from '@/lib/prisma/enums'
import { requireLecteur } from '@/lib/viewer'
import { type ClientViewer, type CodeViewer, type CompteOuvert, pourLaRubrique, type StaffAsClientViewer } from '@/lib/viewer-kinds'

/**
 * The viewer and the compte that the address names; what is not open to him does not exist.
 * @param rubrique of the page: an agency may have closed it.
 */
export async function compteOuvert(
  params: Promise<{ espace: string; compte: string }>,
  rubrique?: Rubrique,
): Promise<{ viewer: ClientViewer | CodeViewer | StaffAsClientViewer; compte: CompteOuvert; base: string }> {
  const client = await requireLecteur()
  const viewer = rubrique ? pourLaRubrique(client, rubrique) : client
  const { espace, compte: id } = await params
  const compte = viewer.comptes.find((open) => open.id === id && ESPACE[open.role].segment === espace)
  if (!compte) notFound()
  return { viewer, compte, base: `/${espace}/${id}` }
}

/** The same for what a compte that closes shows no more (lib/domain/fermeture.ts). */
export async function compteEntier(...demande: Parameters<typeof compteOuvert>) {
  const ouvert = await compteOuvert(...demande)
  if (ouvert.compte.sortant) notFound()
  return ouvert
}
