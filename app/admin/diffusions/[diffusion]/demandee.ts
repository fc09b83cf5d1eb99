import { notFound } from 'next/navigation'
import { today } from '@/lib/clock'
import { estUuid } from '@/lib/domain/uuid'
import { diffusionTenue } from '@/lib/queries/diffusions'
import type { StaffViewer } from '@/lib/viewer-kinds'

/** The diffusion that an address names, of the viewer's trades. */
export async function diffusionDemandee(viewer: StaffViewer, params: Promise<{ diffusion: string }>) {
  const { diffusion: id } = await params
  return (estUuid(id) ? await diffusionTenue(viewer, id, today()) : null) ?? notFound()
}
