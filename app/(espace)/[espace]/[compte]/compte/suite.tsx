import Link from 'next/link'
import type { PeriodeDemandee } from '@/lib/domain/periode-demandee'
import type { PageDeReleve } from '@/lib/domain/releve'
import type { Repere } from '@/lib/domain/repere'
import { dansLaPeriode } from './adresse'

const nombres = new Intl.NumberFormat('fr-FR')

type Props = { readonly releve: PageDeReleve; readonly suite: Repere | null; readonly chemin: string; readonly demande: PeriodeDemandee }

/** Where one is in a long ledger, and the way to the rest; nothing when all of it is shown. */
export function Suite({ releve: { nombre, restent, lignes }, suite, chemin, demande }: Props) {
  if (nombre === lignes.length) return null
  const derniere = nombre - restent
  return (
    <nav aria-label="Suite des écritures" className="flex flex-wrap items-center justify-between gap-3 pt-4">
      <span className="hint">
        Écritures {nombres.format(derniere - lignes.length + 1)} à {nombres.format(derniere)} sur {nombres.format(nombre)}
        <span className="print-only">. La « Version à imprimer » les porte toutes.</span>
      </span>
      <span className="no-print flex flex-wrap gap-2">
        {derniere > lignes.length && (
          <Link className="btn" href={`${dansLaPeriode(chemin, demande)}#ecritures`} prefetch={false}>
            Revenir aux plus récentes
          </Link>
        )}
        {suite && (
          <Link className="btn" href={`${dansLaPeriode(chemin, demande, { avant: suite })}#ecritures`} prefetch={false} rel="next">
            Afficher la suite
          </Link>
        )}
      </span>
    </nav>
  )
}
