import 'server-only'
import { notFound } from 'next/navigation'
import { compteOuvert } from './compte-ouvert'

/** The same for what only a landlord has; for any other role the page does not exist. */
export async function bailleurOuvert(params: Parameters<typeof compteOuvert>[0]) {
  const ouvert = await compteOuvert(params)
  if (ouvert.compte.role !== 'BAILLEUR') notFound()
  return ouvert
}
