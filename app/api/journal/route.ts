import { today } from '@/lib/clock'
import { LIGNES_D_UN_CLASSEUR } from '@/lib/documents/ecritures-xlsx'
import { enTeteDuJournal, journalEnXlsx, lignesDuJournalEnCsv } from '@/lib/documents/journal-exporte'
import { absent, texte } from '@/lib/fichier-servi'
import { filtreDuJournal } from '@/lib/filtre-du-journal'
import { enMots } from '@/lib/journal-dit'
import { requestOrigin } from '@/lib/origin'
import { type Filtre, journal, noterLExport } from '@/lib/queries/journal'
import { auFilDeLEau, formatDemande, sansFormat, tableurServi, tropExporte } from '@/lib/tableur-servi'
import { viewerOfRequest } from '@/lib/viewer'
import { type Administrateur, estAdministrateur } from '@/lib/viewer-kinds'

const LOT = 2000

async function* enCsv(viewer: Administrateur, filtre: Filtre) {
  yield enTeteDuJournal()
  for (let avant: string | null = null; ; ) {
    const lignes = await journal(viewer, filtre, avant, LOT)
    if (lignes.length > 0) yield lignesDuJournalEnCsv(await enMots(lignes))
    if (lignes.length < LOT) return
    avant = lignes.at(-1)?.id ?? null
  }
}

/** What the journal shows, all its pages, as a file: `?format=csv|xlsx` and what narrows it. That it was taken away is written in it. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerOfRequest()
  if (viewer?.kind !== 'staff' || !estAdministrateur(viewer)) return absent()
  const { searchParams } = new URL(request.url)
  const format = formatDemande(searchParams.get('format'))
  if (!format) return sansFormat()
  const trop = await tropExporte(viewer)
  if (trop) return trop
  const filtre = filtreDuJournal(Object.fromEntries(searchParams))
  const fichier = { format, court: 'journal', nom: `Journal ${today()}.${format}` }
  const lignes = format === 'xlsx' ? await journal(viewer, filtre, null, LIGNES_D_UN_CLASSEUR + 1) : []
  if (lignes.length > LIGNES_D_UN_CLASSEUR)
    return texte(400, 'Ce journal a plus de 20\u202F000 lignes\u00A0: choisissez des dates plus proches, ou le format CSV.')
  await noterLExport(viewer, filtre, format, await requestOrigin())
  if (format === 'csv') return tableurServi(auFilDeLEau(enCsv(viewer, filtre)), fichier)
  return tableurServi(new Uint8Array(await journalEnXlsx(viewer.agence.nom, await enMots(lignes))), fichier)
}
