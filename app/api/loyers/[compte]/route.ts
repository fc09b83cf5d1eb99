import { today } from '@/lib/clock'
import { type LigneDeLoyer, loyersEnCsv, loyersEnXlsx, nomDesLoyers } from '@/lib/documents/loyers-exportes'
import { anneeDemandee } from '@/lib/domain/annee-demandee'
import { day } from '@/lib/domain/day'
import { retardDuTerme } from '@/lib/domain/loyers'
import { nomAffiche } from '@/lib/domain/tiers'
import { estUuid } from '@/lib/domain/uuid'
import { absent, texte } from '@/lib/fichier-servi'
import { type Parc, parcDuBailleur } from '@/lib/queries/loyers'
import { take, wait } from '@/lib/throttle'
import { viewerOfRequest } from '@/lib/viewer'

const MIMES = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const isFormat = (value: string | null): value is keyof typeof MIMES => value !== null && Object.hasOwn(MIMES, value)

function lignes({ lots, termes }: Parc, annee: number): LigneDeLoyer[] {
  const jour = today()
  return lots.flatMap(({ id, immeuble, numero, baux }) =>
    termes
      .filter(({ lot, periode }) => lot === id && periode.startsWith(`${annee}-`))
      .map((terme) => {
        const bail = baux.find(({ debut, departLe, fin }) => debut <= terme.fin && (departLe ?? fin ?? terme.fin) >= terme.debut)
        return {
          ...{ mois: terme.periode, immeuble: immeuble.nom, lot: numero, locataires: bail?.locataires.map(nomAffiche).join(', ') ?? '' },
          ...{ loyer: terme.loyer, charges: terme.charges, recu: terme.paye },
          ...{ enRetard: retardDuTerme(terme, jour), exigibleLe: terme.exigibleLe },
        }
      }),
  )
}

/** A year of rents as a file: `?format=csv|xlsx&annee=…`. */
export async function GET(request: Request, { params }: RouteContext<'/api/loyers/[compte]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { compte: id } = await params
  if (!viewer || !estUuid(id)) return absent()
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format')
  if (!isFormat(format)) return texte(400, 'Choisissez un format\u00A0: csv ou xlsx.')
  const annee = anneeDemandee(searchParams.get('annee') ?? undefined, today())
  const parc = await parcDuBailleur(viewer, id, day(`${annee}-01-01`))
  if (!parc) return absent()
  const attente = await take('export-session', viewer.sessionId)
  if (attente) return texte(429, `Vous avez beaucoup exporté\u00A0: réessayez dans ${wait(attente)}.`, { 'retry-after': String(attente) })
  const titulaire = nomAffiche(parc.titulaire)
  const agence = viewer.kind === 'staff' ? viewer.agence.nom : (viewer.comptes.find((compte) => compte.id === id)?.agence.nom ?? '')
  const exportes = { agence, titulaire, annee, lignes: lignes(parc, annee) }
  const nom = nomDesLoyers(titulaire, annee, format)
  return new Response(format === 'csv' ? loyersEnCsv(exportes) : new Uint8Array(await loyersEnXlsx(exportes)), {
    headers: {
      'content-type': MIMES[format],
      'content-disposition': `attachment; filename="loyers.${format}"; filename*=UTF-8''${encodeURIComponent(nom)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
