import { today } from '@/lib/clock'
import { LIGNES_D_UN_CLASSEUR } from '@/lib/documents/ecritures-xlsx'
import { enTeteEnCsv, lignesEnCsv, lignesEnXlsx } from '@/lib/documents/portefeuille-exporte'
import { BOM } from '@/lib/documents/tableur'
import { CATEGORIES, type Categorie, categoriesDe, TITRE_DE_LA_CATEGORIE } from '@/lib/domain/portefeuille'
import { absent, texte } from '@/lib/fichier-servi'
import { filtreDemande, lignesCochees } from '@/lib/filtre-du-portefeuille'
import { type FiltreDuPortefeuille, listeDuPortefeuille } from '@/lib/queries/portefeuille'
import { auFilDeLEau, formatDemande, sansFormat, tableurServi, tropExporte } from '@/lib/tableur-servi'
import { viewerOfRequest } from '@/lib/viewer'
import type { StaffViewer } from '@/lib/viewer-kinds'

const LOT = 5000

async function* enCsv(viewer: StaffViewer, categorie: Categorie, filtre: FiltreDuPortefeuille) {
  yield BOM + enTeteEnCsv(categorie)
  for (let apres = 0; ; apres += LOT) {
    const { lignes } = await listeDuPortefeuille(viewer, categorie, filtre, [LOT, apres])
    if (lignes.length > 0) yield lignesEnCsv(categorie, lignes)
    if (lignes.length < LOT) return
  }
}

/** What a list of the portfolio shows, all its pages, as a file: `?format=csv|xlsx` and what narrows the list; with `c`, the ticked lines alone. */
export async function GET(request: Request, { params }: RouteContext<'/api/portefeuille/[categorie]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { categorie: asked } = await params
  const categorie = CATEGORIES.find((known) => known === asked)
  if (viewer?.kind !== 'staff' || !categorie || !categoriesDe(viewer.metiersVus).includes(categorie)) return absent()
  const { searchParams } = new URL(request.url)
  const format = formatDemande(searchParams.get('format'))
  if (!format) return sansFormat()
  const trop = await tropExporte(viewer)
  if (trop) return trop
  const coches = lignesCochees(searchParams.getAll('c'))
  if (!coches && searchParams.has('coches'))
    return texte(400, 'Aucune ligne n’est cochée\u00A0: cochez-en dans la liste, puis exportez-les.')
  const filtre = { ...filtreDemande(categorie, Object.fromEntries(searchParams)), ids: coches }
  const nom = `${TITRE_DE_LA_CATEGORIE[categorie]} ${today()}.${format}`
  const fichier = { format, court: 'portefeuille', nom }
  if (format === 'csv') return tableurServi(auFilDeLEau(enCsv(viewer, categorie, filtre)), fichier)
  const { total, lignes } = await listeDuPortefeuille(viewer, categorie, filtre, [LIGNES_D_UN_CLASSEUR, 0])
  if (total > lignes.length) return texte(400, 'Cette liste a plus de 20\u202F000 lignes\u00A0: réduisez-la, ou choisissez le format CSV.')
  return tableurServi(new Uint8Array(await lignesEnXlsx(categorie, viewer.agence.nom, lignes)), fichier)
}
