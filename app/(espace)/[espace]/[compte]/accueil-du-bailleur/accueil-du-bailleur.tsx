import type { Day } from '@/lib/domain/day'
import { situationDuParc } from '@/lib/domain/parc'
import type { BailDuLot, LotLoue, Parc } from '@/lib/queries/loyers'
import { CompteRendu } from './compte-rendu'
import { LoyersDuMois } from './loyers-du-mois'
import { MesLots } from './mes-lots'

/** What a landlord finds on his home beside what everyone does. */
export function AccueilDuBailleur({ parc, jour, base }: { parc: Parc; jour: Day; base: string }) {
  const situation = situationDuParc<BailDuLot, LotLoue>(parc.lots, parc.termes, jour)
  return (
    <>
      <LoyersDuMois situation={situation} base={base} />
      <MesLots situation={situation} base={base} />
      <CompteRendu crg={parc.dernierCrg} base={base} />
    </>
  )
}
