import 'server-only'
import { releveEmis } from '../documents/releve-emis'
import { releveHtml } from '../documents/releve-html'
import { nomDuFichierDuReleve } from '../domain/releve-emis'
import { renderPdf } from '../pdf'
import { noterFichier } from '../queries/documents'
import { putFile } from '../storage'
import { systemViewer } from '../viewer-kinds'

type DocumentIssued = {
  readonly id: string
  readonly agencyId: string
  readonly contenu: unknown
  readonly fichier: string | null
  readonly taille: number | null
}

export type Fichier = { readonly hash: string; readonly taille: number; readonly nom: string }

/**
 * The file of a document that Palier issues, made from its kept figures when it is not made yet. Idempotent: made twice, it is one file.
 * The caller has got `document` through its own scope.
 */
export async function fichierDuDocument(document: DocumentIssued): Promise<Fichier> {
  const emis = releveEmis.parse(document.contenu)
  const nom = nomDuFichierDuReleve(emis)
  if (document.fichier && document.taille) return { hash: document.fichier, taille: document.taille, nom }
  const { hash, size } = await putFile(await renderPdf(await releveHtml(emis)))
  await noterFichier(systemViewer(document.agencyId), document.id, { hash, size })
  return { hash, taille: size, nom }
}
