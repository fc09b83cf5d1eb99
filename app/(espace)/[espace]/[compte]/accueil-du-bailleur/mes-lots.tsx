import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { formatDayInWords } from '@/lib/domain/day'
import type { Situation, SituationDuParc } from '@/lib/domain/parc'
import { nomAffiche } from '@/lib/domain/tiers'
import type { BailDuLot, LotLoue } from '@/lib/queries/loyers'
import { TitreEtSuite } from '../accueil/titre'

type DuParc = Situation<LotLoue, BailDuLot>

const qui = ({ locataires }: BailDuLot) => locataires.map(nomAffiche).join(', ')

function dit({ etat }: DuParc): string {
  switch (etat.etat) {
    case 'PREAVIS':
      return [qui(etat.bail), etat.jusquAu ? `préavis jusqu’au ${formatDayInWords(etat.jusquAu)}` : 'préavis donné']
        .filter(Boolean)
        .join(', ')
    case 'A_VENIR':
      return `Loué à partir du ${formatDayInWords(etat.le)}`
    case 'VACANT':
      return etat.depuis ? `Vacant depuis le ${formatDayInWords(etat.depuis)}` : 'Vacant'
    case 'LOUE':
      return [qui(etat.bail), etat.bail.echeance && `bail jusqu’au ${formatDayInWords(etat.bail.echeance)}`].filter(Boolean).join(', ')
  }
}

const ETIQUETTE = { VACANT: 'vacant', PREAVIS: 'préavis', A_VENIR: 'à venir', LOUE: 'fin de bail' } as const

const MONTRES = 4

/** How many lots are let, and each of those about which something is to be known. */
export function MesLots({ situation, base }: { situation: SituationDuParc<LotLoue, BailDuLot>; base: string }) {
  const { lots, loues, departs, arrivees, vacants, echeances } = situation
  const aSavoir = [...departs, ...arrivees, ...vacants, ...echeances]
  return (
    <section className="card c7" aria-labelledby="lots">
      <TitreEtSuite id="lots" titre="Mes biens">
        <Link href={`${base}/biens`}>Tout voir</Link>
      </TitreEtSuite>
      <p className="hint mt-1">
        {lots === 0
          ? 'Aucun lot n’est publié pour ce mandat.'
          : `${loues} ${loues > 1 ? 'lots loués' : 'lot loué'} sur ${lots}${aSavoir.length === 0 ? ', sans départ annoncé ni fin de bail proche.' : '.'}`}
      </p>
      {aSavoir.length > 0 && (
        <ul className="list">
          {aSavoir.slice(0, MONTRES).map((une) => (
            <li key={une.lot.id} className="document">
              <span className="ico" aria-hidden>
                <Icon name="building-2" />
              </span>
              <div className="min-w-0">
                <Link className="ligne-lien" href={`${base}/biens/${une.lot.id}`}>
                  {une.lot.immeuble.nom} · {une.lot.numero}
                </Link>
                <small className="hint block">{dit(une)}</small>
              </div>
              <span className={`tag ${une.etat.etat === 'VACANT' ? 'bad' : une.etat.etat === 'PREAVIS' ? 'warn' : ''}`}>
                {ETIQUETTE[une.etat.etat]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
