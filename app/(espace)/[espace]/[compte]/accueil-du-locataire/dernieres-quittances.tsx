import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import { capitale } from '@/lib/domain/bien'
import type { Day } from '@/lib/domain/day'
import { periodeEnMots } from '@/lib/domain/jours'
import { etatDuTerme, totalDuTerme } from '@/lib/domain/quittance'
import { preuveDuTerme } from '@/lib/domain/terme-lu'
import type { TermeDuLocataire } from '@/lib/queries/accueil-du-locataire'
import { TitreEtSuite } from '../accueil/titre'

const MONTRES = 3

const ETAT = {
  QUITTANCE: { mots: 'payé', ton: 'good' },
  RECU: { mots: 'payé en partie', ton: 'warn' },
  IMPAYE: { mots: 'impayé', ton: 'bad' },
  A_ECHOIR: { mots: 'à venir', ton: '' },
} as const

type Props = {
  termes: readonly TermeDuLocataire[]
  jour: Day
  base: string
  /** False until the lease is published: without it there is no landlord to name on them. */
  papiers: boolean
}

/** The last terms, each with the paper that it gives. */
export const DernieresQuittances = ({ termes, jour, base, papiers }: Props) => (
  <section className="card c7" aria-labelledby="quittances">
    <TitreEtSuite id="quittances" titre="Mes quittances">
      <Link href={`${base}/quittances`}>Tout voir</Link>
    </TitreEtSuite>
    {termes.length === 0 ? (
      <p className="hint mt-2">Aucune échéance publiée. Vos quittances apparaîtront ici, mois après mois.</p>
    ) : (
      <ul className="list">
        {termes.slice(0, MONTRES).map((terme) => {
          const { mots, ton } = ETAT[etatDuTerme(terme, jour)]
          const papier = preuveDuTerme(terme) ?? 'avis'
          return (
            <li key={terme.id} className="document">
              <span className="ico" aria-hidden>
                <Icon name="receipt-text" />
              </span>
              <div className="min-w-0">
                {papiers ? (
                  <a className="ligne-lien" href={`/api/quittances/${terme.id}?papier=${papier}`} target="_blank" rel="noopener">
                    {papier === 'quittance' ? 'Quittance' : papier === 'recu' ? 'Reçu' : 'Avis d’échéance'}
                    <span className="sr-only"> (PDF)</span>
                  </a>
                ) : (
                  <b>{capitale(periodeEnMots(terme.debut, terme.fin))}</b>
                )}
                <small className="hint block">
                  {papiers && `${capitale(periodeEnMots(terme.debut, terme.fin))} · `}
                  <span className="num">
                    <Euros montant={totalDuTerme(terme)} />
                  </span>
                </small>
              </div>
              <span className={`tag ${ton}`}>{mots}</span>
            </li>
          )
        })}
      </ul>
    )}
  </section>
)
