import Link from 'next/link'
import { Solde } from '@/components/solde'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import type { CompteRole } from '@/lib/prisma/enums'
import type { Accueil } from '@/lib/queries/accueil'

/** The balance, what it comes from, and what one does about it. */
export const SoldeDuJour = ({
  accueil,
  jour,
  base,
  role,
}: {
  accueil: Pick<Accueil, 'solde' | 'dernierReglement'>
  jour: Day
  base: string
  role: CompteRole
}) => (
  <Solde hero solde={accueil.solde} au={jour}>
    {/* A landlord is paid by his tenants. */}
    {role !== 'BAILLEUR' && accueil.dernierReglement && (
      <p className="hint mt-1">
        après votre règlement de{' '}
        <span className="num">
          <Euros montant={accueil.dernierReglement.montant} />
        </span>{' '}
        du <JourEnLettres jour={accueil.dernierReglement.date} />
      </p>
    )}
    <p className="mt-4 flex flex-wrap gap-2">
      <Link className="btn" href={`${base}/compte`}>
        Voir mon compte
      </Link>
      {role === 'COPROPRIETAIRE' && accueil.solde > 0 ? (
        <Link className="btn" href={`${base}/virement`}>
          Payer par virement
        </Link>
      ) : (
        <Link className="btn" href={`${base}/compte#ecritures`}>
          D’où vient ce solde ?
        </Link>
      )}
    </p>
  </Solde>
)
