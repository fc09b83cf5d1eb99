import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import type { ParcDresse } from '@/lib/domain/mes-biens'
import type { LotLoue } from '@/lib/queries/loyers'

const Nombre = ({ titre, nombre }: { titre: string; nombre: number }) => (
  <div>
    <dt>{titre}</dt>
    <dd className="amount">{nombre}</dd>
  </div>
)

/** How many lots there are, how many are let, and what is late in all. */
export const EnNombres = ({ parc: { lots, loues, vacants, arriere }, base }: { parc: ParcDresse<LotLoue>; base: string }) => (
  <section className="card" aria-label="Mes biens en nombres">
    <dl className="chiffres-cles">
      <Nombre titre={lots > 1 ? 'Lots confiés' : 'Lot confié'} nombre={lots} />
      <Nombre titre={loues > 1 ? 'Loués' : 'Loué'} nombre={loues} />
      <Nombre titre={vacants > 1 ? 'Vacants' : 'Vacant'} nombre={vacants} />
      <div>
        <dt>Loyers en retard</dt>
        <dd className={`amount ${arriere > 0 ? 'debiteur' : ''}`}>
          <Euros montant={arriere} />
        </dd>
      </div>
    </dl>
    <p className="no-print mt-2">
      <Link className="inline-flex min-h-11 items-center" href={`${base}/loyers`}>
        Voir les loyers mois par mois
      </Link>
    </p>
  </section>
)
