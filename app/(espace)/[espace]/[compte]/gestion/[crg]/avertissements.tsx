import { Alert } from '@/components/ui/alert'
import { type ArreteDuCrg, rupturesDeChaine } from '@/lib/domain/crg'
import { formatEuros } from '@/lib/domain/money'
import type { UnCrg } from '@/lib/queries/crg'

type Props = { readonly crg: UnCrg; readonly arrete: ArreteDuCrg; readonly agence: string }

/** Where the published figures and the arithmetic part: told, and never mended in silence. */
export function Avertissements({ crg, arrete, agence }: Props) {
  const { precedent, soldePublie } = crg
  const rompu = precedent !== null && rupturesDeChaine([precedent, crg]).length > 0
  return (
    <>
      {soldePublie !== null && arrete.ecart !== null && arrete.ecart !== 0 && (
        <Alert titre="Ce compte rendu ne tombe pas juste.">
          Le solde publié est de {formatEuros(soldePublie)}, ses lignes donnent {formatEuros(arrete.soldeFinal)} : demandez à {agence}.
        </Alert>
      )}
      {rompu && (
        <Alert titre="Ce compte rendu ne part pas du solde du précédent.">
          Le précédent finit à {formatEuros(precedent.soldeFinal)}, celui-ci part de {formatEuros(crg.soldeInitial)} : demandez à {agence}.
        </Alert>
      )}
    </>
  )
}
