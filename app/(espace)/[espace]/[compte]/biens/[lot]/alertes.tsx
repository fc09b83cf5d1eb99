import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { Euros } from '@/components/ui/euros'
import { bailImpossible, chevauchements, dernierJour } from '@/lib/domain/baux'
import { formatDayInWords } from '@/lib/domain/day'
import type { Cents } from '@/lib/domain/money'
import { nomsDuBail } from '@/lib/domain/tiers'
import type { BailDuLot, LotLoue } from '@/lib/queries/loyers'

const deQui = (bail: BailDuLot) => nomsDuBail(bail).join(' et ')

function phraseDuChevauchement([avant, apres]: readonly [BailDuLot, BailDuLot]): string {
  const fin = dernierJour(avant)
  const jusque = fin ? `court jusqu’au ${formatDayInWords(fin)}` : 'n’a pas de fin connue'
  return `Celui de ${deQui(avant)} ${jusque}, et celui de ${deQui(apres)} commence le ${formatDayInWords(apres.debut)}.`
}

type Props = {
  readonly lot: LotLoue
  readonly arriere: Cents
  readonly base: string
  readonly agence: string
}

/** What asks for attention: two leases on the same days, one that ends before it begins, rents that are late. */
export function Alertes({ lot, arriere, base, agence }: Props) {
  const paires = chevauchements(lot.baux)
  const impossibles = lot.baux.filter(bailImpossible)
  return (
    <>
      {arriere > 0 && (
        <Alert kind="bad" titre="Des loyers de ce lot sont en retard.">
          <span className="num">
            <Euros montant={arriere} />
          </span>{' '}
          ne sont pas encore reçus. <Link href={`${base}/loyers`}>Voir les loyers mois par mois</Link>
        </Alert>
      )}
      {paires.map((paire) => (
        <Alert key={paire.map(({ id }) => id).join()} titre="Deux baux de ce lot se chevauchent.">
          {phraseDuChevauchement(paire)} Sauf colocation à baux séparés, une date est à corriger : demandez à {agence}.
        </Alert>
      ))}
      {impossibles.map((bail) => (
        <Alert key={bail.id} titre="Un bail de ce lot finit avant de commencer.">
          Celui de {deQui(bail)} n’est pas compté. Une de ses dates est à corriger : demandez à {agence}.
        </Alert>
      ))}
    </>
  )
}
