import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { PeriodeDemandee } from '@/lib/domain/periode-demandee'
import { dansLaPeriode } from './adresse'

/** The ledger of the shown period as files, and as a page to be printed. */
export function Exporter({ compte, chemin, demande }: { compte: string; chemin: string; demande: PeriodeDemandee }) {
  const fichier = `/api/ecritures/${compte}`
  return (
    <details className="open:basis-full">
      <summary className="chip list-none">Exporter</summary>
      <div className="mt-3 flex flex-wrap gap-2">
        <a className="btn small" href={dansLaPeriode(fichier, demande, { format: 'xlsx' })} download>
          <Icon name="file-spreadsheet" size={20} /> Excel
        </a>
        <a className="btn small" href={dansLaPeriode(fichier, demande, { format: 'csv' })} download>
          <Icon name="download" size={20} /> CSV
        </a>
        <Link className="btn small" href={dansLaPeriode(`${chemin}/imprimer`, demande)} prefetch={false}>
          <Icon name="printer" size={20} /> Version à imprimer
        </Link>
      </div>
    </details>
  )
}
