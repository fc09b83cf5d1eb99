import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { plus } from '@/lib/domain/money'
import { revisionDuBail } from '@/lib/domain/revision-du-bail'
import type { BailDuLogement, Logement } from '@/lib/queries/logement'
import { faitsDeRevision } from './faits-de-revision'

type Props = { logement: Logement; bail: BailDuLogement; base: string; jour: Day }

/** What the lease costs, and when it may next change. */
export function Loyer({ logement, bail, base, jour }: Props) {
  const revision = revisionDuBail(faitsDeRevision(logement, bail), jour)
  const parti = logement.departLe !== null && logement.departLe < jour
  return (
    <section className="card c5" aria-labelledby="loyer">
      <h2 id="loyer">Loyer et charges</h2>
      <p className="amount mt-1 text-[40px]">
        <Euros montant={plus(bail.loyer, bail.provision)} />
      </p>
      <p className="hint">{bail.mois === 3 ? 'par trimestre' : 'par mois'}, charges comprises</p>
      <dl className="fiche mt-2">
        <div>
          <dt>Loyer, hors charges</dt>
          <dd className="num">
            <Euros montant={bail.loyer} />
          </dd>
        </div>
        <div>
          <dt>Provision pour charges</dt>
          <dd className="num">
            <Euros montant={bail.provision} />
          </dd>
        </div>
        {!parti && revision.etat !== 'SANS_CLAUSE' && revision.etat !== 'DPE' && (
          <div>
            <dt>{revision.jusquAu ? 'Révision possible depuis le' : 'Prochaine révision'}</dt>
            <dd>
              <JourEnLettres jour={revision.le} />
            </dd>
          </div>
        )}
      </dl>
      <p className="no-print mt-1 grid">
        <Link className="inline-flex min-h-11 items-center" href={`${base}/quittances`}>
          Mes quittances et mes avis d’échéance
        </Link>
        {!parti && (
          <Link className="inline-flex min-h-11 items-center" href={`${base}/logement/revision`}>
            La révision de mon loyer, pas à pas
          </Link>
        )}
      </p>
    </section>
  )
}
