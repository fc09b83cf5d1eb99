import 'server-only'
import { today } from '../clock'
import { PDF } from '../contenu-de-fichier'
import { courrierHtml } from '../documents/courrier-html'
import { type AgenceDuCourrier, type Courrier, type Destinataire, ecrireLeCourrier } from '../domain/courrier'
import { dayToDate } from '../domain/day'
import { nomDeFichier } from '../domain/nom-de-fichier'
import type { JobData } from '../jobs'
import { renderPdf } from '../pdf'
import { agenceEmettrice } from '../queries/diffusions'
import {
  acheverLaDiffusion,
  noterEchecDeLaDiffusion,
  poursuivreLaDiffusion,
  prochainsDestinataires,
  rangerLesCourriers,
  type Travail,
  travailDeLaDiffusion,
} from '../queries/diffusions-a-publier'
import { putFile } from '../storage'
import { type SystemViewer, systemViewer } from '../viewer-kinds'

/** Letters kept together: as many are made again when the process is killed. */
const LOT = 20
/** A step is shorter than what the queue waits for it (lib/jobs.ts). */
const STEP_MS = 40_000
const HEURE_MS = 3600_000

export const courrierEnPdf = async (courrier: Courrier): Promise<Uint8Array> => renderPdf(await courrierHtml(courrier))

async function imprimer({ titre, texte, publieLe: date }: Travail, agence: AgenceDuCourrier, a: Destinataire | null) {
  if (!texte) return null
  const courrier = ecrireLeCourrier({ titre, texte, agence, date }, a)
  const { hash, size } = await putFile(await courrierEnPdf(courrier))
  return { titre: courrier.titre, fichier: hash, taille: size, nom: nomDeFichier(courrier.titre, PDF), mime: PDF }
}

/** @returns false when there is more to do than one step, or nothing any more. */
async function lesCourriers(viewer: SystemViewer, travail: Travail, agence: AgenceDuCourrier): Promise<boolean> {
  const fin = Date.now() + STEP_MS
  for (;;) {
    const lot = await prochainsDestinataires(viewer, travail, LOT)
    if (lot.length === 0) return true
    const faits = await Promise.all(
      lot.map(async (a) => {
        const fait = await imprimer(travail, agence, a)
        return fait ? [{ ...fait, compteId: a.id }] : []
      }),
    )
    if (!(await rangerLesCourriers(viewer, travail, faits.flat()))) return false
    if (Date.now() > fin) {
      await poursuivreLaDiffusion(viewer, travail.tacheId)
      return false
    }
  }
}

async function publier(viewer: SystemViewer, tacheId: string): Promise<void> {
  const [travail, agence] = [await travailDeLaDiffusion(viewer, tacheId), await agenceEmettrice(viewer)]
  if (!travail || !agence) return
  const jour = today()
  // The clock of the queue and the day of the agency are not one: it comes back within the hour.
  if (travail.publieLe > jour)
    return poursuivreLaDiffusion(viewer, tacheId, new Date(Math.max(dayToDate(travail.publieLe).getTime(), Date.now() + HEURE_MS)))
  const { parCompte, texte } = travail
  if (parCompte && texte && !(await lesCourriers(viewer, travail, agence))) return
  await acheverLaDiffusion(viewer, travail, parCompte ? null : await imprimer(travail, agence, null), jour)
}

/** A step of the work of a diffusion: what is done is kept, so that it goes on where it stopped and makes nothing twice. */
export async function publierLaDiffusion({ tacheId, agencyId }: JobData['diffusions'], { last }: { last: boolean }): Promise<void> {
  const viewer = systemViewer(agencyId)
  try {
    await publier(viewer, tacheId)
  } catch (error) {
    if (last) await noterEchecDeLaDiffusion(viewer, tacheId, error instanceof Error ? error.message : String(error))
    throw error
  }
}
