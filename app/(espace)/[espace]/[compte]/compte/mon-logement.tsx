import Link from 'next/link'
import { capitale, descriptionDuBien, situationDuLot } from '@/lib/domain/bien'
import { lignesAdresse } from '@/lib/domain/tiers'
import type { BailDuLogement } from '@/lib/queries/logement'

type Lot = BailDuLogement['lot']
type Props = { readonly bail: Pick<BailDuLogement, 'lot' | 'annexes'> | null; readonly base: string }

const Ligne = ({ lot }: { readonly lot: Lot }) => {
  const situation = situationDuLot(lot)
  return (
    <li className="!items-start">
      <span className="ico font-semibold text-[13px]" aria-hidden>
        {lot.numero.slice(-4)}
      </span>
      <div className="min-w-0 flex-1">
        <b className="block">
          {descriptionDuBien(lot)} {lot.numero && <span className="font-normal">· lot {lot.numero}</span>}
        </b>
        <small className="hint block">{[lot.residence, ...lignesAdresse(lot)].filter(Boolean).join(', ')}</small>
        {situation.length > 0 && <small className="hint block">{capitale(situation.join(', '))}</small>}
      </div>
    </li>
  )
}

/** What a tenant's lease lets to him, and what goes with it. */
export const MonLogement = ({ bail, base }: Props) => (
  <section className="card c7" aria-labelledby="biens">
    <h2 id="biens">Mon logement</h2>
    {bail ? (
      <>
        <ul className="list mt-1">
          {[bail.lot, ...bail.annexes].map((lot) => (
            <Ligne key={`${lot.nature} ${lot.numero}`} lot={lot} />
          ))}
        </ul>
        <Link className="no-print inline-flex min-h-11 items-center" href={`${base}/logement`}>
          Mon bail, mon dépôt de garantie, mes charges
        </Link>
      </>
    ) : (
      <p className="hint mt-2">Votre logement apparaîtra ici dès que votre agence l’aura publié.</p>
    )}
  </section>
)
