import { Readable } from 'node:stream'
import { today } from '@/lib/clock'
import { ecrituresEnCsv } from '@/lib/documents/ecritures-csv'
import { type EnTeteDExport, nomDeLExport } from '@/lib/documents/ecritures-exportees'
import { ecrituresEnXlsx, LIGNES_D_UN_CLASSEUR } from '@/lib/documents/ecritures-xlsx'
import { periodeDemandee } from '@/lib/domain/periode-demandee'
import { nomAffiche } from '@/lib/domain/tiers'
import { estUuid } from '@/lib/domain/uuid'
import { absent, texte } from '@/lib/fichier-servi'
import { compteAvecPage } from '@/lib/queries/comptes'
import { ecrituresDuCompte } from '@/lib/queries/ecritures'
import { take, wait } from '@/lib/throttle'
import { viewerOfRequest } from '@/lib/viewer'

const MIMES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const isFormat = (value: string | null): value is keyof typeof MIMES => value !== null && Object.hasOwn(MIMES, value)

async function* enOctets(textes: AsyncIterable<string>) {
  for await (const text of textes) yield Buffer.from(text)
}

/** The ledger of a period as a file: `?format=csv|xlsx&du=…&au=…`, the usual months without dates. */
export async function GET(request: Request, { params }: RouteContext<'/api/ecritures/[compte]'>): Promise<Response> {
  const viewer = await viewerOfRequest('COMPTE')
  const { compte: id } = await params
  if (!viewer || !estUuid(id)) return absent()
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format')
  if (!isFormat(format)) return texte(400, 'Choisissez un format\u00A0: csv ou xlsx.')
  const jour = today()
  const { periode, erreur } = periodeDemandee(Object.fromEntries(searchParams), jour)
  if (erreur) return texte(400, erreur)
  const compte = await compteAvecPage(viewer, id, jour, periode, { avant: null, lignes: 0 })
  if (!compte) return absent()
  if (format === 'xlsx' && compte.releve.nombre > LIGNES_D_UN_CLASSEUR)
    return texte(400, 'Cette période a plus de 20\u202F000 écritures\u00A0: choisissez des dates plus proches, ou le format CSV.')
  const attente = await take('export-session', viewer.sessionId)
  if (attente) return texte(429, `Vous avez beaucoup exporté\u00A0: réessayez dans ${wait(attente)}.`, { 'retry-after': String(attente) })
  const enTete: EnTeteDExport = {
    ...{ agence: compte.agence.nom, sens: compte.agence.sensSolde, numero: compte.numero, titulaire: nomAffiche(compte.tiers) },
    ...{ residence: compte.immeuble?.nom ?? null, periode, veille: compte.releve.veille, soldeAnterieur: compte.releve.soldeAnterieur },
  }
  const lots = ecrituresDuCompte(viewer, id, periode)
  const body =
    format === 'csv'
      ? (Readable.toWeb(Readable.from(enOctets(ecrituresEnCsv(enTete, lots)), { highWaterMark: 2 })) as ReadableStream<Uint8Array>)
      : new Uint8Array(await ecrituresEnXlsx(enTete, lots))
  return new Response(body, {
    headers: {
      'content-type': MIMES[format],
      'content-disposition': `attachment; filename="releve.${format}"; filename*=UTF-8''${encodeURIComponent(nomDeLExport(enTete, format))}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
