import Link from 'next/link'
import { pictogrammeDuFichier } from '@/components/documents/pictogrammes'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { Icon } from '@/components/ui/icon'
import { Jour } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { ciblesEnMots, etatDuDocument } from '@/lib/domain/document-tenu'
import { ETAT_DU_DOCUMENT } from '@/lib/domain/libelles-des-documents'
import { formatTaille } from '@/lib/domain/taille'
import type { DocumentTenu } from '@/lib/queries/documents-de-l-agence'
import { retirerDuClasseur } from './actions'

type Props = {
  readonly documents: readonly DocumentTenu[]
  readonly jour: Day
  readonly sansClasseur: boolean
  /** The classeur from which each may be taken away at once. */
  readonly retirerDe: string | null
}

/** What is published, one row each: its classeur, for whom, where it stands when it is not simply there. */
export const Liste = ({ documents, jour, sansClasseur, retirerDe }: Props) => (
  <ul className="list mt-3">
    {documents.map((document) => {
      const { id, titre, date, metier, classeur, mime, taille, origine, cibles, nombreDeCibles } = document
      const etat = etatDuDocument(document, jour)
      return (
        <li key={id} className="document">
          <span className="ico" aria-hidden>
            <Icon name={pictogrammeDuFichier(mime)} />
          </span>
          <div className="min-w-0">
            <Link className="ligne-lien" href={`/admin/documents/${id}`} prefetch={false}>
              {titre}
            </Link>
            <small className="hint block">
              <Jour jour={date} /> · {!sansClasseur && `${classeur} · `}
              {ciblesEnMots(cibles, nombreDeCibles, metier)}
              <span className="max-sm:hidden"> · {formatTaille(taille)}</span>
            </small>
          </div>
          <span className="flex flex-wrap gap-2 max-sm:col-start-2">
            {origine === 'SAISIE' && <span className="tag plain">À la main</span>}
            {etat !== 'PUBLIE' && <span className={`tag ${ETAT_DU_DOCUMENT[etat].kind}`}>{ETAT_DU_DOCUMENT[etat].nom}</span>}
            {retirerDe && etat !== 'RETIRE' && (
              <span className="au-dessus">
                <FormulaireDUnGeste
                  action={retirerDuClasseur}
                  champ="geste"
                  valeur={`${retirerDe}:${id}`}
                  pending="…"
                  className="btn small"
                >
                  Retirer<span className="sr-only"> {titre}</span>
                </FormulaireDUnGeste>
              </span>
            )}
          </span>
        </li>
      )
    })}
  </ul>
)
