import { Readable } from 'node:stream'
import { today } from '@/lib/clock'
import { LIGNES_D_UN_CLASSEUR } from '@/lib/documents/ecritures-xlsx'
import { enTeteEnCsv, lignesEnCsv, lignesEnXlsx } from '@/lib/documents/portefeuille-exporte'
import { BOM } from '@/lib/documents/tableur'
import { CATEGORIES, type Categorie, categoriesDe, TITRE_DE_LA_CATEGORIE } from '@/lib/domain/portefeuille'
import { absent, texte } from '@/lib/fichier-servi'
import { filtreDemande } from '@/lib/filtre-du-portefeuille'
import { type FiltreDuPortefeuille, listeDuPortefeuille } from '@/lib/queries/portefeuille'
import { take, wait } from '@/lib/throttle'
import { viewerOfRequest } from '@/lib/viewer'
import type { StaffViewer } from '@/lib/viewer-kinds'

const MIMES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const isFormat = (value: string | null): value is keyof typeof MIMES => value !== null && Object.hasOwn(MIMES, value)

const LOT = 5000

async function* enCsv(viewer: StaffViewer, categorie: Categorie, filtre: FiltreDuPortefeuille) {
  yield Buffer.from(BOM + enTeteEnCsv(categorie))
  for (let apres = 0; ; apres += LOT) {
    const { lignes } = await listeDuPortefeuille(viewer, categorie, filtre, [LOT, apres])
    if (lignes.length > 0) yield Buffer.from(lignesEnCsv(categorie, lignes))
    if (lignes.length < LOT) return
  }
}

/** What a list of the portfolio shows, all its pages, as a file: `?format=csv|xlsx` and what narrows the list. */
export async function GET(request: Request, { params }: RouteContext<'/api/portefeuille/[categorie]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { categorie: asked } = await params
  const categorie = CATEGORIES.find((known) => known === asked)
  if (viewer?.kind !== 'staff' || !categorie || !categoriesDe(viewer.metiersVus).includes(categorie)) return absent()
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format')
  if (!isFormat(format)) return texte(400, 'Choisissez un format\u00A0: csv ou xlsx.')
  const attente = await take('export-session', viewer.sessionId)
  if (attente) return texte(429, `Vous avez beaucoup exporté\u00A0: réessayez dans ${wait(attente)}.`, { 'retry-after': String(attente) })
  const filtre = filtreDemande(categorie, Object.fromEntries(searchParams))
  const nom = `${TITRE_DE_LA_CATEGORIE[categorie]} ${today()}.${format}`
  const headers = {
    'content-type': MIMES[format],
    'content-disposition': `attachment; filename="portefeuille.${format}"; filename*=UTF-8''${encodeURIComponent(nom)}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
  if (format === 'csv')
    return new Response(
      Readable.toWeb(Readable.from(enCsv(viewer, categorie, filtre), { highWaterMark: 2 })) as ReadableStream<Uint8Array>,
      { headers },
    )
  const { total, lignes } = await listeDuPortefeuille(viewer, categorie, filtre, [LIGNES_D_UN_CLASSEUR, 0])
  if (total > lignes.length) return texte(400, 'Cette liste a plus de 20\u202F000 lignes\u00A0: réduisez-la, ou choisissez le format CSV.')
  return new Response(new Uint8Array(await lignesEnXlsx(categorie, viewer.agence.nom, lignes)), { headers })
}
