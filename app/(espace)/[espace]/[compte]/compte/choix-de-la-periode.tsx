import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { formatDay, parseDay } from '@/lib/domain/day'
import type { PeriodeDemandee } from '@/lib/domain/periode-demandee'
import { Exporter } from './exporter'

/** @property compte whose ledger can be exported; null when it is only to be read. */
type Props = { readonly compte: string | null; readonly chemin: string; readonly demande: PeriodeDemandee }

/** Twelve months, or two dates: a plain form, its address can be kept and shared. Then what is done with the period. */
export function ChoixDeLaPeriode({ compte, chemin, demande }: Props) {
  const { choisie, erreur, saisie, periode } = demande
  return (
    <div className="no-print flex flex-wrap items-start gap-2">
      <Link className="chip" href={`${chemin}#ecritures`} aria-current={choisie ? undefined : 'true'}>
        12 mois
      </Link>
      <details open={erreur !== null} className="open:basis-full">
        <summary className="chip list-none" aria-current={choisie ? 'true' : undefined}>
          {choisie ? `Du ${formatDay(periode.debut)} au ${formatDay(periode.fin)}` : 'Du… au…'}
          <span className="sr-only">(choisir deux dates)</span>
        </summary>
        <form action={`${chemin}#ecritures`} className="mt-3 grid gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
          <div className="field">
            <label htmlFor="du">Du</label>
            <input id="du" name="du" type="date" defaultValue={parseDay(saisie.du) ?? periode.debut} />
          </div>
          <div className="field">
            <label htmlFor="au">Au</label>
            <input id="au" name="au" type="date" defaultValue={parseDay(saisie.au) ?? periode.fin} />
          </div>
          <button type="submit" className="btn">
            Afficher
          </button>
        </form>
        {erreur && (
          <div className="mt-3" role="alert">
            <Alert kind="bad" titre={erreur} />
          </div>
        )}
      </details>
      {compte && <Exporter compte={compte} chemin={chemin} demande={demande} />}
    </div>
  )
}
