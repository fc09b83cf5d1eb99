import { Euros } from '@/components/ui/euros'
import type { BailDuLot } from '@/lib/queries/loyers'

/** « 480,00 € + 47,71 € de charges par mois ». */
export const LoyerEtCharges = ({ bail: { loyer, provision, mois } }: { bail: Pick<BailDuLot, 'loyer' | 'provision' | 'mois'> }) => (
  <>
    <span className="num">
      <Euros montant={loyer} />
    </span>
    {provision !== 0 && (
      <>
        {' '}
        +{' '}
        <span className="num">
          <Euros montant={provision} />
        </span>{' '}
        de charges
      </>
    )}{' '}
    {mois === 3 ? 'par trimestre' : 'par mois'}
  </>
)
