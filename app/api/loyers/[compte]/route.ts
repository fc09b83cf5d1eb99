import { today } from '@/lib/clock'
import { type LigneDeLoyer, loyersEnCsv, loyersEnXlsx, nomDesLoyers } from '@/lib/documents/loyers-exportes'
import { anneeDemandee } from '@/lib/domain/annee-demandee'
import { day } from '@/lib/domain/day'
import { retardDuTerme } from '@/lib/domain/loyers'
import { nomAffiche } from '@/lib/domain/tiers'
import { estUuid } from '@/lib/domain/uuid'
import { absent } from '@/lib/fichier-servi'
import { type Parc, parcDuBailleur } from '@/lib/queries/loyers'
import { formatDemande, sansFormat, tableurServi, tropExporte } from '@/lib/tableur-servi'
import { viewerOfRequest } from '@/lib/viewer'

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
  const format = formatDemande(searchParams.get('format'))
  if (!format) return sansFormat()
  const annee = anneeDemandee(searchParams.get('annee') ?? undefined, today())
  const parc = await parcDuBailleur(viewer, id, day(`${annee}-01-01`))
  if (!parc) return absent()
  const trop = await tropExporte(viewer)
  if (trop) return trop
  const titulaire = nomAffiche(parc.titulaire)
  const agence = viewer.kind === 'staff' ? viewer.agence.nom : (viewer.comptes.find((compte) => compte.id === id)?.agence.nom ?? '')
  const exportes = { agence, titulaire, annee, lignes: lignes(parc, annee) }
  const nom = nomDesLoyers(titulaire, annee, format)
  return tableurServi(format === 'csv' ? loyersEnCsv(exportes) : new Uint8Array(await loyersEnXlsx(exportes)), {
    format,
    court: 'loyers',
    nom,
  })
}
