import { today } from '@/lib/clock'
import { anneeChoisie } from '@/lib/domain/annee-demandee'
import { dresserDeclaration } from '@/lib/domain/declaration'
import { emettreRevenusFonciers, titreDesRevenusFonciers } from '@/lib/domain/papiers-du-bailleur'
import { estUuid } from '@/lib/domain/uuid'
import { absent, texte, versLeDocument } from '@/lib/fichier-servi'
import { emettre } from '@/lib/queries/emissions'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { anneeEncaissee } from '@/lib/queries/revenus-fonciers'
import { viewerOfRequest } from '@/lib/viewer'

/** The help for form 2044 as a paper: `?annee=…`, without it the usual year. */
export async function GET(request: Request, { params }: RouteContext<'/api/revenus-fonciers/[compte]'>): Promise<Response> {
  const viewer = await viewerOfRequest()
  const { compte: id } = await params
  if (!viewer || viewer.kind === 'staff' || !estUuid(id)) return absent()
  const jour = today()
  const annee = anneeChoisie(new URL(request.url).searchParams.get('annee'))
  const [lue, parc] = await Promise.all([anneeEncaissee(viewer, id, annee, jour), parcDuBailleur(viewer, id, jour)])
  if (!lue || !parc) return absent()
  if (lue.lignes.length === 0) return texte(404, `Rien n’a été reçu ni payé en ${lue.annee}\u00A0: il n’y a rien à imprimer.`)
  const contenu = emettreRevenusFonciers(lue, dresserDeclaration(lue.annee, lue.lignes, parc.lots), jour)
  const document = await emettre(viewer, { compteId: id, nature: 'REVENUS_FONCIERS', titre: titreDesRevenusFonciers(contenu), contenu })
  return document ? versLeDocument(document) : absent()
}
