import { notFound, redirect } from 'next/navigation'
import { categoriesDe } from '@/lib/domain/portefeuille'
import { requireStaff } from '@/lib/viewer'

/** The first list of the trades of whoever asks. */
export default async function PortefeuillePage() {
  const { metiers } = await requireStaff()
  const [premiere] = categoriesDe(metiers)
  redirect(premiere ? `/admin/portefeuille/${premiere}` : notFound())
}
