import { type LigneMontree, LignesDuCrg } from '@/components/gerance/lignes-du-crg'
import { apport } from '@/lib/domain/crg'
import { type Cents, opposite } from '@/lib/domain/money'
import type { LigneDuCompteRendu } from '@/lib/queries/crg'

/** The entries of an amount, in its sense: what was received, or what was paid. */
const enEntree = (ligne: LigneDuCompteRendu, recu: boolean): LigneMontree => ({
  ...{ id: ligne.id, date: ligne.date, libelle: ligne.libelle, lot: ligne.lot, piece: ligne.piece },
  montant: recu ? apport(ligne) : opposite(apport(ligne)),
})

type Props = {
  readonly titre: string
  readonly ids: readonly string[]
  readonly parId: ReadonlyMap<string, LigneDuCompteRendu>
  readonly recu: boolean
  readonly total: Cents
}

export function Entrees({ titre, ids, parId, recu, total }: Props) {
  const lignes = ids.flatMap((id) => parId.get(id) ?? [])
  return <LignesDuCrg titre={titre} lignes={lignes.map((ligne) => enEntree(ligne, recu))} total={total} />
}

export const combien = (nombre: number): string => (nombre > 1 ? `${nombre} écritures` : 'une écriture')
