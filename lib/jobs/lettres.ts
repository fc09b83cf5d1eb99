import 'server-only'
import { abandonner, imprimerUnLot } from '../acces/lettres/imprimer'
import type { JobData } from '../jobs'

/** The next letters of a task. */
export async function imprimerLesLettres(data: JobData['lettres'], { last }: { last: boolean }): Promise<void> {
  try {
    await imprimerUnLot(data)
  } catch (error) {
    if (last) await abandonner(data)
    throw error
  }
}
