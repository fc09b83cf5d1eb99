import 'server-only'
import { today } from '../clock'
import type { JobData } from '../jobs'
import { rappelerLesAssurances } from '../queries/rappels-d-assurance'
import { systemViewer } from '../viewer-kinds'

/** The reminders of one agency: done again, there is nothing left to send. */
export async function rappeler({ agencyId }: JobData['rappels']): Promise<void> {
  await rappelerLesAssurances(systemViewer(agencyId), today())
}
