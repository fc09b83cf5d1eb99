import { NATURES_LEGALES, type NatureLegale } from '@/lib/domain/documents-legaux'
import { motifsCherches } from '@/lib/domain/mots-cherches'
import { PORTEES, type Portee } from '@/lib/domain/portee-du-document'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import type { Filtres } from '@/lib/queries/mes-documents'

type Parametres = Readonly<Record<string, string | string[] | undefined>>

export type DemandeDeDocuments = {
  readonly q: string
  readonly portee: Portee | null
  readonly annee: number | null
  readonly nature: NatureLegale | null
  readonly dossier: { readonly type: string; readonly reference: string } | null
  readonly apres: string | null
}

const among = <T extends string>(all: readonly T[], value: string): T | null =>
  all.find((one) => one.toLowerCase() === value.toLowerCase()) ?? null

/** What an address asks of the documents; what means nothing is left out. */
export function demandeDeDocuments(parametres: Parametres): DemandeDeDocuments {
  const annee = demande(parametres, 'annee')
  const [type = '', reference = ''] = demande(parametres, 'dossier').split('|')
  return {
    q: demande(parametres, 'q'),
    portee: among(PORTEES, demande(parametres, 'portee')),
    annee: /^(19|20|21)\d\d$/.test(annee) ? Number(annee) : null,
    nature: among(NATURES_LEGALES, demande(parametres, 'nature')),
    dossier: type ? { type, reference } : null,
    apres: demande(parametres, 'apres') || null,
  }
}

export const filtresDe = ({ q, ...rest }: DemandeDeDocuments, classeurs: readonly string[] | null): Filtres => ({
  ...{ ...rest, classeurs },
  motifs: motifsCherches(q),
})

/** Something narrows the list: it is shown instead of the classeurs. */
export const estFiltree = ({ q, portee, annee, nature }: DemandeDeDocuments): boolean => Boolean(q || portee || annee || nature)

/** The address of the same list with something else. A page is of one list: it goes when anything else changes. */
export function adresse(chemin: string, asked: DemandeDeDocuments, other: Partial<DemandeDeDocuments> = {}): string {
  const { q, portee, annee, nature, dossier, apres } = { ...asked, apres: null, ...other }
  return cheminDeLaListe(chemin, {
    ...{ q, portee: portee?.toLowerCase() ?? null, annee: annee === null ? null : String(annee), nature: nature?.toLowerCase() ?? null },
    ...{ dossier: dossier && `${dossier.type}|${dossier.reference}`, apres },
  })
}
