import type { Day } from '@/lib/domain/day'
import { dresserParc } from '@/lib/domain/mes-biens'
import { situationDuParc } from '@/lib/domain/parc'
import type { BailDuLot, LotLoue, Parc } from '@/lib/queries/loyers'
import { CompteRendu } from './compte-rendu'
import { LoyersDuMois } from './loyers-du-mois'
import { MesLots } from './mes-lots'

/** What a landlord finds on his home beside what everyone does. */
export function AccueilDuBailleur({ parc, jour, base, biens }: { parc: Parc; jour: Day; base: string; biens: boolean }) {
  const { immeubles } = dresserParc(parc.lots, parc.termes, jour)
  // As « Mes biens » counts them: under mandate, without their annexes.
  const lots = immeubles.flatMap((immeuble) => immeuble.lots.filter(({ fini }) => !fini).map(({ lot }) => lot))
  const situation = situationDuParc<BailDuLot, LotLoue>(lots, parc.termes, jour)
  return (
    <>
      <LoyersDuMois situation={situation} base={base} />
      {biens && <MesLots situation={situation} base={base} />}
      <CompteRendu crg={parc.dernierCrg} base={base} />
    </>
  )
}
