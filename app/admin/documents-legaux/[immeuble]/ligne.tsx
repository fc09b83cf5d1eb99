import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { Jour } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { ETAT_LEGAL, NATURE_LEGALE } from '@/lib/labels'
import type { LigneLegale } from '@/lib/queries/documents-legaux-des-immeubles'

const MONTRES = 2

type Props = { readonly ligne: LigneLegale; readonly jour: Day; readonly ajouter: string | null }

/** One nature of the legal list: its state, its documents, the day by which something is to be done, and the way to do it. */
export const Ligne = ({ ligne: { nature, etat, pieces, fin, echeance }, jour, ajouter }: Props) => (
  <tr>
    <td className="label">
      <b>{NATURE_LEGALE[nature]}</b>
      {pieces.slice(0, MONTRES).map(({ id, titre, date }) => (
        <Link key={id} href={`/admin/documents/${id}`} className="flex min-h-11 items-center [overflow-wrap:anywhere]" prefetch={false}>
          <span>
            {titre} · <Jour jour={date} />
          </span>
        </Link>
      ))}
    </td>
    <td data-label="État">
      <span className={`tag ${fin ? 'warn' : ETAT_LEGAL[etat].kind}`}>{fin ? 'Expire bientôt' : ETAT_LEGAL[etat].nom}</span>
    </td>
    <td data-label="Échéance" className="date">
      {echeance ? (
        <>
          <span className="hint lg:hidden">À faire avant le </span>
          <Jour jour={echeance} />
          {echeance < jour && <small className="hint block">dépassée</small>}
        </>
      ) : (
        <span className="hint max-lg:hidden">—</span>
      )}
    </td>
    {ajouter && (
      <td className="no-print">
        <Link href={ajouter} className="btn small" prefetch={false}>
          <Icon name="plus" size={16} /> Ajouter
          <span className="sr-only"> : {NATURE_LEGALE[nature]}</span>
        </Link>
      </td>
    )}
  </tr>
)
