import 'server-only'
import { cache } from 'react'
import { today } from '@/lib/clock'
import { type AFaire, aFaireEnGerance } from '@/lib/queries/assurances-de-l-agence'
import { requireStaff } from '@/lib/viewer'
import { voitLaGerance } from './gerance-ouverte'

/** What waits in rental management, of whoever looks at it; asked once for the frame and the page within it. */
export const faireEnGerance = cache(async (): Promise<AFaire | null> => {
  const viewer = await requireStaff()
  return voitLaGerance(viewer) ? aFaireEnGerance(viewer, today()) : null
})
