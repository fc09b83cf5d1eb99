import 'server-only'
import { notFound } from 'next/navigation'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import type { ClientViewer } from '@/lib/viewer-kinds'
import { compteEntier } from './compte-ouvert'

/** The same for what only a tenant who is still in his home has; for anyone else the page does not exist. */
export async function locataireEntier(params: Parameters<typeof compteEntier>[0]) {
  const ouvert = await compteEntier(params)
  if (ouvert.compte.role !== 'LOCATAIRE') notFound()
  return ouvert
}

/** The same for an action: where the pages of that compte begin. */
export function cheminDuLocataire(viewer: ClientViewer, compteId: string): string {
  const compte = viewer.comptes.find(({ id, role, sortant }) => id === compteId && role === 'LOCATAIRE' && !sortant)
  return compte ? cheminDuCompte(compte) : notFound()
}
