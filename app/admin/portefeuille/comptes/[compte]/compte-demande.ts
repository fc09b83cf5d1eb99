import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { estUuid } from '@/lib/domain/uuid'
import { ficheDuCompte } from '@/lib/queries/fiches'
import { requireStaff } from '@/lib/viewer'

const lire = cache(async (id: string) => {
  const viewer = await requireStaff()
  const fiche = estUuid(id) ? await ficheDuCompte(viewer, id) : null
  return fiche && { viewer, fiche, base: `/admin/portefeuille/comptes/${id}` }
})

/** The compte that the address names, read once for the page and its frame; another agency's, or of another trade, does not exist. */
export async function compteDemande(params: Promise<{ compte: string }>) {
  return (await lire((await params).compte)) ?? notFound()
}
