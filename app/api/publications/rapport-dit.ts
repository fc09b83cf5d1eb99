import { rapportLu } from '@/lib/rapport-de-publication'

/** A report as a program reads it, in the words of docs/publication.md; null while there is none. */
export function rapportDit(report: unknown) {
  const data = rapportLu(report)
  return (
    data && {
      dureeMs: data.durationMs,
      fichiers: data.files.map(({ file, read, added, changed, withdrawn, unchanged }) => ({
        ...{ fichier: file, lues: read, ajoutees: added, modifiees: changed, retirees: withdrawn, inchangees: unchanged },
      })),
      avertissements: data.warnings,
      /** All of them; the first hundred are told. */
      nombreDErreurs: data.errorCount,
      erreurs: data.errors.map(({ file, line, column, found, expected }) => ({
        ...{ fichier: file, ligne: line, colonne: column, lu: found, attendu: expected },
      })),
      messages: data.courriers?.total,
    }
  )
}
