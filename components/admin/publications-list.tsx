import Link from 'next/link'
import { Instant } from '@/components/ui/instant'
import { PUBLICATION_STATUS } from '@/lib/labels'
import { SOURCE_PUBLICATION } from '@/lib/labels/publications'
import type { PublicationStatus, SourcePublication } from '@/lib/prisma/enums'

const KIND = {
  RUNNING: 'warn',
  APPLIED: 'good',
  REFUSED: 'bad',
  FAILED: 'bad',
  QUEUED: '',
  CHECKING: 'warn',
  READY: 'warn',
  ABANDONED: '',
  ROLLED_BACK: '',
} as const satisfies Record<PublicationStatus, string>

type Row = {
  readonly id: string
  readonly status: PublicationStatus
  readonly mode: string | null
  readonly depuis: string
  readonly recuAt: Date
  /** Of the file, and by which way it came; where there is room for them. */
  readonly nom?: string
  readonly source?: SourcePublication
}

export const StatutDePublication = ({ status }: { status: PublicationStatus }) => (
  <span className={`tag ${KIND[status]}`}>{PUBLICATION_STATUS[status]}</span>
)

const faits = ({ nom, source, mode, depuis }: Row): string =>
  [nom, source && SOURCE_PUBLICATION[source], mode && (mode === 'complete' ? 'complète' : 'partielle'), depuis].filter(Boolean).join(' · ')

export function PublicationsList({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) {
    return <p className="hint mt-2">Votre logiciel n’a encore rien publié. Le rapport de chaque publication apparaîtra ici.</p>
  }
  return (
    <ul className="list mt-1">
      {rows.map((row) => (
        <li key={row.id}>
          <Link href={`/admin/publications/${row.id}`} className="min-w-0 flex-1 py-2.5">
            Publication du{' '}
            <span className="whitespace-nowrap">
              <Instant instant={row.recuAt} />
            </span>
          </Link>
          <small className="hint hidden min-w-0 break-words sm:block">{faits(row)}</small>
          <StatutDePublication status={row.status} />
        </li>
      ))}
    </ul>
  )
}
