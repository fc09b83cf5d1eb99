import { EUROS } from '@/components/charts/donnees'
import { Part } from '@/components/charts/part'
import { partDe } from '@/lib/domain/ecart'
import { minus } from '@/lib/domain/money'
import type { ProvisionPourTravaux } from '@/lib/queries/fonds-travaux'

/** What my lots hold of the whole; nothing where a sum is negative, which is no part of anything. */
export function EnImage({ provision: { miens, immeuble }, id, titre }: { provision: ProvisionPourTravaux; id: string; titre: string }) {
  const autres = minus(immeuble, miens)
  const part = partDe(miens, immeuble)
  if (part === null || miens < 0 || autres < 0) return null
  const donnees = {
    ...{ id, titre, unite: EUROS },
    description: `Une barre en deux parties : vos lots y comptent pour ${part}.`,
    categories: [{ court: '', long: titre }],
    series: [
      { nom: `Vos lots : ${part}`, valeurs: [miens] },
      { nom: 'Les autres lots de la résidence', valeurs: [autres] },
    ],
  }
  return <Part donnees={donnees} />
}
