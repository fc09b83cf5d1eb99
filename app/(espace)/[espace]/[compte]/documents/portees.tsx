import Link from 'next/link'
import { PORTEES, type Portee } from '@/lib/domain/portee-du-document'
import { PORTEE } from '@/lib/labels'
import { adresse, type DemandeDeDocuments } from './demande'

type Props = { chemin: string; asked: DemandeDeDocuments; total: number; portees: Readonly<Record<Portee, number>> }

/** Private, of the residence, of the syndic, each with its count; one alone is no choice. */
export function Portees({ chemin, asked, total, portees }: Props) {
  const some = PORTEES.filter((portee) => portees[portee] > 0)
  if (some.length < 2) return null
  return (
    <nav aria-label="Pour qui sont les documents" className="no-print flex flex-wrap gap-2">
      <Link className="chip" href={adresse(chemin, asked, { portee: null })} aria-current={asked.portee === null ? 'true' : undefined}>
        Tous · {total}
      </Link>
      {some.map((portee) => (
        <Link
          key={portee}
          className="chip"
          href={adresse(chemin, asked, { portee })}
          aria-current={asked.portee === portee ? 'true' : undefined}
        >
          {PORTEE[portee].liste} · {portees[portee]}
        </Link>
      ))}
    </nav>
  )
}
