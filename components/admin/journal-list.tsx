import Link from 'next/link'
import { Instant } from '@/components/ui/instant'
import { ETAT_DEMANDE, EVENEMENT, type Evenement, STAFF_ROLE } from '@/lib/labels'
import type { EtatDemande, StaffRole } from '@/lib/prisma/enums'
import type { Ligne } from '@/lib/queries/journal'

const isEvenement = (key: string): key is Evenement => Object.hasOwn(EVENEMENT, key)
const isRole = (value: unknown): value is StaffRole => typeof value === 'string' && Object.hasOwn(STAFF_ROLE, value)
const isEtat = (value: unknown): value is EtatDemande => typeof value === 'string' && Object.hasOwn(ETAT_DEMANDE, value)

/** What is worth telling of the facts kept with a line. */
function precisions({ nom, avant, role, version, clients, demande, etat }: Ligne['details']): string {
  const roles = isRole(role) && (isRole(avant) && avant !== role ? `${STAFF_ROLE[avant]} → ${STAFF_ROLE[role]}` : STAFF_ROLE[role])
  const suivie = demande && [`demande n°\u00a0${demande}`, isEtat(etat) && ETAT_DEMANDE[etat].agence].filter(Boolean).join('\u00a0: ')
  return [suivie, nom, roles, version && `version ${version}`, typeof clients === 'number' && `${clients} clients prévenus`]
    .filter(Boolean)
    .join(', ')
}

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
export const JournalList = ({ lignes }: { lignes: readonly (Ligne & { appareil: string; lieu: string })[] }) => (
  <ul className="list mt-3">
    {lignes.map((ligne) => (
      <li key={ligne.id} className="flex-wrap justify-between gap-y-1">
        <p className="min-w-0 sm:flex-1">
          <b className="block">{isEvenement(ligne.evenement) ? EVENEMENT[ligne.evenement] : ligne.evenement}</b>
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
