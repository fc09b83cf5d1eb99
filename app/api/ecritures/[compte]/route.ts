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
import { auFilDeLEau, formatDemande, sansFormat, tableurServi, tropExporte } from '@/lib/tableur-servi'
import { viewerOfRequest } from '@/lib/viewer'

/** The ledger of a period as a file: `?format=csv|xlsx&du=…&au=…`, the usual months without dates. */
export async function GET(request: Request, { params }: RouteContext<'/api/ecritures/[compte]'>): Promise<Response> {
  const viewer = await viewerOfRequest('COMPTE')
  const { compte: id } = await params
  if (!viewer || !estUuid(id)) return absent()
  const { searchParams } = new URL(request.url)
  const format = formatDemande(searchParams.get('format'))
  if (!format) return sansFormat()
  const jour = today()
  const { periode, erreur } = periodeDemandee(Object.fromEntries(searchParams), jour)
  if (erreur) return texte(400, erreur)
  const compte = await compteAvecPage(viewer, id, jour, periode, { avant: null, lignes: 0 })
  if (!compte) return absent()
  if (format === 'xlsx' && compte.releve.nombre > LIGNES_D_UN_CLASSEUR)
    return texte(400, 'Cette période a plus de 20\u202F000 écritures\u00A0: choisissez des dates plus proches, ou le format CSV.')
  const trop = await tropExporte(viewer)
  if (trop) return trop
  const enTete: EnTeteDExport = {
    ...{ agence: compte.agence.nom, sens: compte.agence.sensSolde, numero: compte.numero, titulaire: nomAffiche(compte.tiers) },
    ...{ residence: compte.immeuble?.nom ?? null, periode, veille: compte.releve.veille, soldeAnterieur: compte.releve.soldeAnterieur },
  }
  const lots = ecrituresDuCompte(viewer, id, periode)
  const body = format === 'csv' ? auFilDeLEau(ecrituresEnCsv(enTete, lots)) : new Uint8Array(await ecrituresEnXlsx(enTete, lots))
  return tableurServi(body, { format, court: 'releve', nom: nomDeLExport(enTete, format) })
}
