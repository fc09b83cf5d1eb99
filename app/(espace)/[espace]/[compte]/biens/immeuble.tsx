import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { capitale, descriptionDuBien } from '@/lib/domain/bien'
import type { LotDuParc } from '@/lib/domain/mes-biens'
import { lignesAdresse, nomsDuBail } from '@/lib/domain/tiers'
import type { BailDuLot, LotLoue } from '@/lib/queries/loyers'
import { Dpe } from './dpe'
import { TagDuLot } from './etat-du-lot'
import { LoyerEtCharges } from './montants-du-bail'

/** Of whom a lot is spoken: who is there, or who comes. */
const bailDit = ({ etat }: LotDuParc<LotLoue>): BailDuLot | null => (etat.etat === 'VACANT' ? null : etat.bail)

function Lot({ parc, base }: { parc: LotDuParc<LotLoue>; base: string }) {
  const { lot, etat, arriere, annexes, fini } = parc
  const bail = bailDit(parc)
  const dpe = (bail ?? lot.baux.at(-1))?.dpe
  return (
    <li className="lot-loue">
      <span className="ico font-semibold text-[13px]" aria-hidden>
        {lot.numero.length > 4 ? lot.numero.slice(-4) : lot.numero}
      </span>
      <div className="min-w-0">
        <Link className="ligne-lien" href={`${base}/biens/${lot.id}`}>
          {descriptionDuBien(lot)} · lot {lot.numero}
        </Link>
        {bail && <span className="block [overflow-wrap:anywhere]">{nomsDuBail(bail).join(', ')}</span>}
        {bail && (
          <small className="hint block">
            <LoyerEtCharges bail={bail} />
          </small>
        )}
        {annexes.length > 0 && (
          <small className="hint block">
            Avec {annexes.map((annexe) => `${annexe.nature.toLocaleLowerCase('fr')} ${annexe.numero}`).join(', ')}
          </small>
        )}
      </div>
      <div className="etat">
        <TagDuLot etat={etat} fini={fini ? lot.mandat.fin : null} />
        {dpe && <Dpe classe={dpe} />}
        {arriere > 0 && (
          <span className="debiteur font-semibold">
            <span className="num">
              <Euros montant={arriere} />
            </span>{' '}
            en retard
          </span>
        )}
      </div>
    </li>
  )
}

type Props = { readonly immeuble: LotLoue['immeuble']; readonly lots: readonly LotDuParc<LotLoue>[]; readonly base: string }

/** A building, and the lots that the landlord has in it. */
export const Immeuble = ({ immeuble, lots, base }: Props) => (
  <section className="card" aria-labelledby={`immeuble-${immeuble.id}`}>
    <h2 id={`immeuble-${immeuble.id}`}>{capitale(immeuble.nom)}</h2>
    <p className="hint">{lignesAdresse(immeuble).join(', ')}</p>
    <ul className="list mt-1">
      {lots.map((parc) => (
        <Lot key={parc.lot.id} parc={parc} base={base} />
      ))}
    </ul>
  </section>
)
