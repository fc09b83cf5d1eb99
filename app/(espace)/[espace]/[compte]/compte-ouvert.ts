import 'server-only'
import { notFound } from 'next/navigation'
import { ESPACE } from '@/lib/labels'
import { requireClient } from '@/lib/viewer'
import type { ClientViewer, CodeViewer, CompteOuvert } from '@/lib/viewer-kinds'

/** The viewer and the compte that the address names; what is not open to him does not exist. */
export async function compteOuvert(
  params: Promise<{ espace: string; compte: string }>,
): Promise<{ viewer: ClientViewer | CodeViewer; compte: CompteOuvert; base: string }> {
  const viewer = await requireClient()
  const { espace, compte: id } = await params
  const compte = viewer.comptes.find((open) => open.id === id && ESPACE[open.role].segment === espace)
  if (!compte) notFound()
  return { viewer, compte, base: `/${espace}/${id}` }
}

/** The same for what a compte that closes shows no more (lib/domain/fermeture.ts). */
export async function compteEntier(params: Parameters<typeof compteOuvert>[0]) {
  const ouvert = await compteOuvert(params)
  if (ouvert.compte.sortant) notFound()
  return ouvert
}
