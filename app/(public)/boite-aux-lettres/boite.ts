import 'server-only'
import { join } from 'node:path'
import { notFound } from 'next/navigation'
import { env } from '@/lib/env'

/** The folder of the demo's mail; elsewhere than in the demo there is no such page. */
export function boiteAuxLettres(): string {
  if (!env().PALIER_DEMO) notFound()
  return join(env().PALIER_DATA, 'boite-aux-lettres')
}
