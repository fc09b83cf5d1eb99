import 'server-only'
import { notFound } from 'next/navigation'
import { compteOuvert } from './compte-ouvert'

/** The same for what only a landlord has; for any other role the page does not exist. */
export async function bailleurOuvert(...demande: Parameters<typeof compteOuvert>) {
  const ouvert = await compteOuvert(...demande)
  if (ouvert.compte.role !== 'BAILLEUR') notFound()
  return ouvert
}
