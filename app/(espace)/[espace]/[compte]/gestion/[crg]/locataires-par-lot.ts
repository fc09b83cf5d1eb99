import { couvre } from '@/lib/domain/baux'
import type { Day } from '@/lib/domain/day'
import { nomsDuBail } from '@/lib/domain/tiers'
import type { UnCrg } from '@/lib/queries/crg'
import type { LotLoue } from '@/lib/queries/loyers'

/** Who rented each lot of a compte rendu in its period, by the lot as its lines call it. */
export function locatairesParLot(
  lots: readonly LotLoue[],
  { lignes, debut, fin }: Pick<UnCrg, 'lignes'> & { readonly debut: Day; readonly fin: Day },
): ReadonlyMap<string, string> {
  const noms = (immeuble: string | null, numero: string | null) =>
    lots
      .filter((lot) => lot.immeuble.reference === immeuble && lot.numero === numero)
      .flatMap(({ baux }) => baux.filter((bail) => couvre(bail, debut, fin)))
      .flatMap(nomsDuBail)
  return new Map(
    lignes.flatMap(({ lot, immeuble, numero }) => (lot === null ? [] : [[lot, [...new Set(noms(immeuble, numero))].join(', ')]])),
  )
}
