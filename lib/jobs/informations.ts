import 'server-only'
import { today } from '../clock'
import type { JobData } from '../jobs'
import { annoncerLInformation } from '../queries/informations-ecrites'
import { systemViewer } from '../viewer-kinds'

/** Tells of an information on its day: done again, it is told already. */
export async function annoncerUneInformation({ informationId, agencyId }: JobData['informations']): Promise<void> {
  await annoncerLInformation(systemViewer(agencyId), informationId, today())
}
