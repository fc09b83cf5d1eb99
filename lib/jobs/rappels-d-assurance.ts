import 'server-only'
import { today } from '../clock'
import type { JobData } from '../jobs'
import { annoncerLesDocumentsDuJour } from '../queries/annonces-du-jour'
import { rappelerLesDemandes } from '../queries/demandes-suivies'
import { demanderLesListes } from '../queries/listes-de-coproprietaires'
import { rappelerLesAssurances } from '../queries/rappels-d-assurance'
import { systemViewer } from '../viewer-kinds'

/** What one agency has to tell that day: insurance that ends, documents that are shown from then on. Done again, there is nothing left to send. */
export async function rappeler({ agencyId }: JobData['rappels']): Promise<void> {
  const [viewer, jour] = [systemViewer(agencyId), today()]
  await rappelerLesAssurances(viewer, jour)
  await rappelerLesDemandes(viewer, jour)
  await annoncerLesDocumentsDuJour(viewer, jour)
  await demanderLesListes(viewer)
}
