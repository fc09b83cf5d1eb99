import { Alert } from '@/components/ui/alert'
import type { Rapport } from '@/lib/rapport-de-publication'

/** Each error with its place, what was read and what was expected. */
export function Erreurs({ errors, total }: { errors: Rapport['errors']; total: number }) {
  return (
    <section className="stack" aria-label="Erreurs">
      <Alert kind="bad" titre={total === 1 ? 'Une erreur : rien n’a été appliqué.' : `${total} erreurs : rien n’a été appliqué.`}>
        {total > errors.length &&
          `Voici les ${errors.length} premières ; le fichier erreurs.csv du dossier de données les contient toutes.`}
      </Alert>
      <ul className="card list">
        {errors.map((error) => (
          <li key={`${error.file} ${error.line} ${error.column} ${error.found}`} className="!block">
            <b>
              {error.file}
              {error.line !== null && `, ligne ${error.line}`}
              {error.column && `, colonne ${error.column}`}
            </b>
            <span className="block break-words">Lu : {error.found || '(vide)'}</span>
            <span className="hint block break-words">Attendu : {error.expected}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
