import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'
import { periodeEnMots } from '@/lib/domain/jours'
import { type Cents, sum } from '@/lib/domain/money'
import { autresSommes, estEchu, resteDu } from '@/lib/domain/quittance'
import type { TermeDuLocataire } from '@/lib/queries/accueil-du-locataire'

type Props = { termes: readonly TermeDuLocataire[]; solde: Cents; jour: Day; base: string; preleve: boolean }

/** What is to be paid, when and for which days; what is late before what comes. */
export function APayer({ termes, solde, jour, base, preleve }: Props) {
  const dus = termes.filter((terme) => resteDu(terme) > 0).toSorted((a, b) => (a.periode < b.periode ? -1 : 1))
  const retards = dus.filter((terme) => estEchu(terme, jour))
  const autres = autresSommes(solde, termes, jour)
  const [prochain] = dus.filter((terme) => !estEchu(terme, jour))
  return (
    <section className="card c5" aria-labelledby="a-payer">
      <h2 id="a-payer">À payer</h2>
      {prochain ? (
        <>
          <p className="amount mt-1 text-[30px]">
            <Euros montant={resteDu(prochain)} />
          </p>
          <p className="hint">
            {prochain.exigibleLe && (
              <>
                le <JourEnLettres jour={prochain.exigibleLe} />,{' '}
              </>
            )}
            loyer et charges, {periodeEnMots(prochain.debut, prochain.fin)}
          </p>
        </>
      ) : (
        retards.length === 0 &&
        autres === 0 && (
          <p className="mt-2 flex items-start gap-2">
            <Icon name="circle-check" className="mt-0.5 flex-none text-good" />
            {termes.length > 0
              ? 'Vous êtes à jour\u00A0: rien n’est à payer pour l’instant.'
              : 'Aucune échéance n’est annoncée pour l’instant.'}
          </p>
        )
      )}
      {retards.length > 0 && (
        <p className="mt-2 text-bad">
          {prochain ? 'Et en retard\u00A0: ' : 'En retard\u00A0: '}
          <b className="num">
            <Euros montant={sum(retards.map(resteDu))} />
          </b>{' '}
          <span className="block text-[15px]">
            {retards.length === 1 && retards[0] ? periodeEnMots(retards[0].debut, retards[0].fin) : `${retards.length} échéances`}
          </span>
        </p>
      )}
      {autres > 0 && (
        <p className="mt-2">
          {retards.length > 0 ? 'S’y ajoutent ' : 'Vos loyers sont à jour. Restent '}
          <b className="num">
            <Euros montant={autres} />
          </b>{' '}
          <span className="hint block">d’autres écritures de votre compte, comme une régularisation de charges</span>
        </p>
      )}
      {preleve && (
        <p className="mt-2">
          <Link href={`${base}/prelevement`} className="tag good min-h-11 no-underline">
            <Icon name="check" size={16} />
            Prélèvement automatique
          </Link>
        </p>
      )}
    </section>
  )
}
