import 'server-only'
import { notFound } from 'next/navigation'
import { today } from '@/lib/clock'
import { siegeAuConseil } from '@/lib/queries/conseil'
import { coproprieteOuverte } from './copropriete-ouverte'

/** The same for who sits at the conseil syndical today; for any other co-owner the page does not exist. */
export async function conseilOuvert(params: Parameters<typeof coproprieteOuverte>[0]) {
  const ouvert = await coproprieteOuverte(params)
  const jour = today()
  const siege = await siegeAuConseil(ouvert.viewer, ouvert.compte.id, jour)
  if (!siege) notFound()
  return { ...ouvert, siege, jour }
}
