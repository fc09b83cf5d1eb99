import 'server-only'
import { buffer } from 'node:stream/consumers'
import { PDF } from '../contenu-de-fichier'
import { papier } from '../documents/emis'
import { renderPdf } from '../pdf'
import type { DocumentNature } from '../prisma/enums'
import { noterFichier } from '../queries/documents'
import { openFile, putFile } from '../storage'
import { systemViewer } from '../viewer-kinds'

type DocumentLu = {
  readonly id: string
  readonly agencyId: string
  readonly nature: DocumentNature
  readonly contenu: unknown
  readonly fichier: string | null
  readonly nom: string | null
  readonly taille: number | null
  readonly mime: string | null
}

export type Fichier = { readonly hash: string; readonly taille: number; readonly nom: string; readonly mime: string }

/** One that the agency published was stored before its line was written. */
function fichierPublie({ id, fichier, nom, taille, mime }: DocumentLu): Fichier {
  if (!fichier || !nom || taille === null || !mime) throw new Error(`Le document publié ${id} n’a pas de fichier.`)
  return { hash: fichier, nom, taille, mime }
}

/**
 * The file of a document. That of one that Palier issues is made from its kept figures when it is not made yet; idempotent: made twice,
 * it is one file. The caller has got `document` through its own scope.
 */
export async function fichierDuDocument(document: DocumentLu): Promise<Fichier> {
  if (document.nature === 'PUBLIE') return fichierPublie(document)
  const { nom, html } = papier(document.nature, document.contenu)
  if (document.fichier && document.taille) return { hash: document.fichier, taille: document.taille, nom, mime: PDF }
  const made = await putFile(await renderPdf(await html()))
  const { hash, size } = await noterFichier(systemViewer(document.agencyId), document.id, made)
  return { hash, taille: size, nom, mime: PDF }
}

/** The same file as a mail carries it. */
export async function fichierJoint(document: DocumentLu): Promise<{ filename: string; content: Buffer; contentType: string }> {
  const { hash, nom, mime } = await fichierDuDocument(document)
  const file = await openFile(hash)
  if (!file) throw new Error('Le fichier de ce document n’est plus dans le dossier de données.')
  return { filename: nom, content: await buffer(file.stream), contentType: mime }
}
