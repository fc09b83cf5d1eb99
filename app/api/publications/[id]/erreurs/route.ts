import { Readable } from 'node:stream'
import { estUuid } from '@/lib/domain/uuid'
import { erreursDeLaPublication } from '@/lib/queries/erreurs-de-publication'
import { tableurServi } from '@/lib/tableur-servi'
import { probleme } from '../../probleme'
import { quiSuit } from '../../qui'

/** Every error of a bundle, as a table: of the program that brought it, or of the agency. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await quiSuit()
  if (viewer instanceof Response) return viewer
  const { id } = await params
  const erreurs = estUuid(id) ? await erreursDeLaPublication(viewer, id) : null
  if (!erreurs) return probleme(404, 'Cette publication n’a pas d’erreurs, ou elles ne sont plus gardées.')
  return tableurServi(Readable.toWeb(erreurs) as ReadableStream<Uint8Array>, { format: 'csv', court: 'erreurs', nom: 'erreurs.csv' })
}
