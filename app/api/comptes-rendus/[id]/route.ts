import { emettreCompteRendu, titreDuCompteRendu } from '@/lib/domain/papiers-du-bailleur'
import { estUuid } from '@/lib/domain/uuid'
import { absent, versLeDocument } from '@/lib/fichier-servi'
import { unCrg } from '@/lib/queries/crg'
import { emettre } from '@/lib/queries/emissions'
import { viewerOfRequest } from '@/lib/viewer'

/** A compte rendu de gestion as a paper: issued when it is asked for, and read under its own number. */
export async function GET(_request: Request, { params }: RouteContext<'/api/comptes-rendus/[id]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { id } = await params
  const crg = viewer && viewer.kind !== 'staff' && estUuid(id) ? await unCrg(viewer, id) : null
  if (!viewer || viewer.kind === 'staff' || !crg) return absent()
  const contenu = emettreCompteRendu(crg)
  const document = await emettre(viewer, { compteId: crg.compte.id, nature: 'COMPTE_RENDU', titre: titreDuCompteRendu(contenu), contenu })
  return document ? versLeDocument(document) : absent()
}
