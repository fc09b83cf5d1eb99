import { dateToDay } from '@/lib/domain/day'
import { estUuid } from '@/lib/domain/uuid'
import type { PublicationStatus } from '@/lib/prisma/enums'
import { publication } from '@/lib/queries/publications'
import { dire, probleme } from '../probleme'
import { quiSuit } from '../qui'
import { rapportDit } from '../rapport-dit'

const ETAT = {
  QUEUED: 'en-attente',
  CHECKING: 'essai-en-cours',
  READY: 'a-confirmer',
  RUNNING: 'publication-en-cours',
  APPLIED: 'appliquee',
  REFUSED: 'refusee',
  FAILED: 'interrompue',
  ABANDONED: 'abandonnee',
  ROLLED_BACK: 'annulee',
} as const satisfies Record<PublicationStatus, string>

/** What became of a bundle: of the program that brought it, or of the agency. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await quiSuit()
  if (viewer instanceof Response) return viewer
  const { id } = await params
  const found = estUuid(id) ? await publication(viewer, id) : null
  if (!found) return probleme(404, 'Cette publication n’existe pas, ou n’a pas été envoyée avec ce jeton.')
  const { status, voulu, nom, recuAt, finishedAt, etape, lignes, mode, date, erreur, report, essai } = found
  return dire(200, {
    ...{ id, etat: ETAT[status], voulu: voulu.toLowerCase(), nom, recu: recuAt, fini: finishedAt },
    ...{ avancement: { etape, lignes }, mode, date: date && dateToDay(date), interruption: erreur },
    rapport: rapportDit(report ?? essai),
  })
}
