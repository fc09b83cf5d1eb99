import 'server-only'
import { notFound } from 'next/navigation'
import { requireRedacteur, requireStaff } from '@/lib/viewer'
import type { Redacteur, StaffViewer } from '@/lib/viewer-kinds'

/** And has not chosen the other trade: what menus and counts show. */
export const voitLaGerance = ({ metiersVus }: StaffViewer): boolean => metiersVus.includes('GERANCE')

export const faitDeLaGerance = ({ metiers }: StaffViewer): boolean => metiers.includes('GERANCE')

/** Staff of rental management; to those who only are syndic these pages do not exist. */
export async function requireGerance(): Promise<StaffViewer> {
  const viewer = await requireStaff()
  return faitDeLaGerance(viewer) ? viewer : notFound()
}

/** Those of them who answer clients. */
export async function requireRedacteurDeGerance(): Promise<Redacteur> {
  const viewer = await requireRedacteur()
  return faitDeLaGerance(viewer) ? viewer : notFound()
}
