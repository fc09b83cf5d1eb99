import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import type { EtatPrelevement } from '@/lib/prisma/enums'
import type { Accueil } from '@/lib/queries/accueil'

const PRELEVEMENT = { AUCUN: null, ACTIF: 'Prélèvement automatique', SUSPENDU: 'Prélèvement suspendu' } as const satisfies Record<
  EtatPrelevement,
  string | null
>

/** The next amount that will be due, when, and whether anything is to be done for it. */
export const ProchaineEcheance = ({
  accueil: { prochaine, prelevement },
  base,
}: {
  accueil: Pick<Accueil, 'prochaine' | 'prelevement'>
  base: string
}) => (
  <section className="card c5" aria-labelledby="echeance">
    <h2 id="echeance">Prochaine échéance</h2>
    {prochaine ? (
      <>
        <p className="amount mt-1 text-[30px]">
          <Euros montant={prochaine.montant} />
        </p>
        <p className="hint">
          le <JourEnLettres jour={prochaine.exigibleLe} />
          <span className="block [overflow-wrap:anywhere]">{prochaine.libelles.join(', ')}</span>
        </p>
        <Link className="inline-flex min-h-11 items-center" href={`${base}/appels`}>
          Pourquoi ce montant ?
        </Link>
      </>
    ) : (
      <p className="hint mt-2">Aucun appel de fonds n’est annoncé. Le prochain apparaîtra ici, avec son calcul.</p>
    )}
    {PRELEVEMENT[prelevement] && (
      <p className="mt-1">
        <Link href={`${base}/prelevement`} className={`tag ${prelevement === 'ACTIF' ? 'good' : 'warn'} min-h-11 no-underline`}>
          <Icon name={prelevement === 'ACTIF' ? 'check' : 'triangle-alert'} size={16} />
          {PRELEVEMENT[prelevement]}
        </Link>
      </p>
    )}
  </section>
)
