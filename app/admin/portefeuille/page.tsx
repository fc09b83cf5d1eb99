import { notFound, redirect } from 'next/navigation'
import { categoriesDe } from '@/lib/domain/portefeuille'
import { requireStaff } from '@/lib/viewer'

/** The first list of the trades of whoever asks. */
export default async function PortefeuillePage() {
  const { metiersVus } = await requireStaff()
  const [premiere] = categoriesDe(metiersVus)
  redirect(premiere ? `/admin/portefeuille/${premiere}` : notFound())
}
