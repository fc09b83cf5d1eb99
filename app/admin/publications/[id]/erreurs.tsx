import { Alert } from '@/components/ui/alert'
import type { Rapport } from '@/lib/rapport-de-publication'

type Props = { readonly errors: Rapport['errors']; readonly total: number; readonly toutes: string | null }

/** Each error with its place, what was read and what was expected. @param toutes where all of them are, as a table. */
export function Erreurs({ errors, total, toutes }: Props) {
  return (
    <section className="stack" aria-label="Erreurs">
      <Alert kind="bad" titre={total === 1 ? 'Une erreur : rien n’a été appliqué.' : `${total} erreurs : rien n’a été appliqué.`}>
        {total > errors.length && `Voici les ${errors.length} premières. `}
        {toutes && (
          <a className="inline-flex min-h-11 items-center" href={toutes} download>
            {total === 1 ? 'La télécharger pour un tableur' : 'Les télécharger toutes pour un tableur'}
          </a>
        )}
      </Alert>
      <ul className="card list">
        {errors.map((error, rang) => (
          <li key={`${rang} ${error.file} ${error.line}`} className="!block">
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
