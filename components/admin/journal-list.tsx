import Link from 'next/link'
import { Instant } from '@/components/ui/instant'
import { evenementEnMots, type LigneDite, precisions } from '@/lib/documents/journal-exporte'
import type { Ligne } from '@/lib/queries/journal'

const Auteur = ({ acteur, sujet, details }: Ligne) => {
  const dit = precisions(details)
  return (
    <>
      {acteur || 'Titulaire des codes'}
      {sujet && ` → ${sujet}`}
      {dit && ` · ${dit}`}
    </>
  )
}

/** What was done, newest first. */
export const JournalList = ({ lignes }: { lignes: readonly LigneDite[] }) => (
  <ul className="list mt-3">
    {lignes.map((ligne) => (
      <li key={ligne.id} className="flex-wrap justify-between gap-y-1">
        <p className="min-w-0 sm:flex-1">
          <b className="block">{evenementEnMots(ligne.evenement)}</b>
          <span className="break-words">
            <Auteur {...ligne} />
          </span>
          {ligne.compteId && (
            <>
              {' · '}
              <Link href={`/admin/acces/${ligne.compteId}`}>compte {ligne.compte}</Link>
            </>
          )}
        </p>
        <p className="hint sm:text-right">
          <Instant instant={ligne.at} />
          <span className="block text-[14px] break-words">{[ligne.appareil, ligne.lieu].filter(Boolean).join(' · ')}</span>
        </p>
      </li>
    ))}
  </ul>
)
