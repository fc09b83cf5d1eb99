import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { formatMonth } from '@/lib/domain/day'
import type { SituationDuParc } from '@/lib/domain/parc'
import { TitreEtSuite } from '../accueil/titre'

type Props = { situation: Pick<SituationDuParc<unknown, never>, 'mois' | 'arrieres'>; base: string }

/** What came in of what was asked last, and what is late in all. */
export function LoyersDuMois({ situation: { mois, arrieres }, base }: Props) {
  return (
    <section className="card c5" aria-labelledby="loyers-du-mois">
      <TitreEtSuite id="loyers-du-mois" titre={mois ? `Loyers, ${formatMonth(mois.periode)}` : 'Loyers'}>
        <Link href={`${base}/loyers`}>Tout voir</Link>
      </TitreEtSuite>
      {!mois || mois.appele <= 0 ? (
        <p className="hint mt-1">Rien n’est appelé pour l’instant.</p>
      ) : (
        <>
          <p className="amount mt-1 text-[30px]">
            <Euros montant={mois.recu} />
          </p>
          <p className="hint">
            reçus sur{' '}
            <span className="num">
              <Euros montant={mois.appele} />
            </span>{' '}
            attendus, loyers et charges
          </p>
          <meter
            className="jauge mt-2"
            min={0}
            max={mois.appele}
            value={Math.min(mois.recu, mois.appele)}
            aria-label="Part reçue des loyers du mois"
          />
        </>
      )}
      {arrieres > 0 ? (
        <p className="mt-2 text-bad">
          En retard, tous mois compris&nbsp;:{' '}
          <b className="num">
            <Euros montant={arrieres} />
          </b>
        </p>
      ) : (
        <p className="hint mt-2">Aucun loyer en retard.</p>
      )}
    </section>
  )
}
