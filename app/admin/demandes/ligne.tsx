import Link from 'next/link'
import { EtatDeLaDemande } from '@/components/demandes/etat-de-la-demande'
import { Instant } from '@/components/ui/instant'
import { Jour } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { CATEGORIE_DEMANDE, ROLE } from '@/lib/labels'
import type { DemandeRecue } from '@/lib/queries/demandes-recues'

type Props = DemandeRecue & { readonly jour: Day; readonly retard: Date }

/** @param retard an instant: who has waited since before is kept waiting. */
export function Ligne({
  id,
  numero,
  sujet,
  categorie,
  etat,
  updatedAt,
  nom,
  role,
  lieu,
  attendDepuis,
  assigne,
  rappelLe,
  jour,
  retard,
}: Props) {
  const depuis = attendDepuis ? new Date(attendDepuis) : null
  const due = rappelLe !== null && rappelLe <= jour && etat !== 'RESOLUE'
  return (
    <li className="flex-wrap justify-between gap-y-1">
      <Link href={`/admin/demandes/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline" data-ligne>
        <b className="block [overflow-wrap:anywhere] underline">{sujet}</b>
        <span className="hint block">
          N° {numero} · {CATEGORIE_DEMANDE[categorie].titre} · {nom}
          <br />
          {[ROLE[role], lieu].filter(Boolean).join(' · ')}
        </span>
      </Link>
      <div className="w-full sm:w-auto sm:text-right">
        <p className="flex flex-wrap gap-2 sm:justify-end">
          {due && (
            <span className="tag warn">
              rappel du <Jour jour={rappelLe} />
            </span>
          )}
          <EtatDeLaDemande etat={etat} pour="agence" />
        </p>
        <small className="hint block">
          {depuis ? (
            <span className={depuis < retard ? 'font-semibold text-bad' : ''}>
              attend depuis le <Instant instant={depuis} />
            </span>
          ) : (
            <>
              dernier échange le <Instant instant={new Date(updatedAt)} />
            </>
          )}
          <br />
          {assigne ?? 'à personne encore'}
        </small>
      </div>
    </li>
  )
}
