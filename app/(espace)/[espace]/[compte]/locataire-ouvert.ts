import 'server-only'
import { notFound } from 'next/navigation'
import { compteOuvert } from './compte-ouvert'

/** The same for what only a tenant has, and keeps as long as his compte closes; for any other role the page does not exist. */
export async function locataireOuvert(params: Parameters<typeof compteOuvert>[0]) {
  const ouvert = await compteOuvert(params)
  if (ouvert.compte.role !== 'LOCATAIRE') notFound()
  return ouvert
}
