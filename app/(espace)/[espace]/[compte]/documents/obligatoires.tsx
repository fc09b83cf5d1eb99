import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { ETAT_LEGAL, NATURE_LEGALE } from '@/lib/labels'
import type { DocumentLegal, DocumentsLegaux } from '@/lib/queries/documents-legaux'

const A_VOIR = 3

/** Those that are to be there: none, where there may be none, counts for nothing. */
export const attendus = (documents: readonly DocumentLegal[]): DocumentLegal[] => documents.filter(({ etat }) => etat !== 'AUCUN')

/** What the law wants online, in one line and the few that want attention. */
export function Obligatoires({ base, legaux: { documents } }: { base: string; legaux: DocumentsLegaux }) {
  const all = attendus(documents)
  const aJour = all.filter(({ etat }) => etat === 'A_JOUR')
  const others = all.filter(({ etat }) => etat !== 'A_JOUR')
  return (
    <section className="card obligatoires" aria-labelledby="obligatoires">
      <span className="ico" aria-hidden>
        <Icon name="shield-check" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 id="obligatoires">Les documents que la loi vous donne</h2>
        <p className="hint mt-1">
          {aJour.length === all.length ? 'Tous sont à jour.' : `${aJour.length} à jour sur ${all.length}.`}
          {others.length > 0 && (
            <>
              {' '}
              {others
                .slice(0, A_VOIR)
                .map(({ nature, etat }) => `${NATURE_LEGALE[nature]}\u00a0: ${ETAT_LEGAL[etat].nom.toLowerCase()}`)
                .join(' ; ')
                .replaceAll(' ;', '\u202f;')}
              {others.length > A_VOIR && '…'}
            </>
          )}
        </p>
      </div>
      <Link className="btn" href={`${base}/documents/obligatoires`}>
        Voir la liste
      </Link>
    </section>
  )
}
