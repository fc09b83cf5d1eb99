import 'server-only'
import { notFound } from 'next/navigation'
import { compteOuvert } from './compte-ouvert'

/** The same for what only a co-owner has; for any other role the page does not exist. */
export async function coproprieteOuverte(...demande: Parameters<typeof compteOuvert>) {
  const ouvert = await compteOuvert(...demande)
  if (ouvert.compte.role !== 'COPROPRIETAIRE') notFound()
  return ouvert
}
