import Link from 'next/link'
import { Euros } from '@/components/ui/euros'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { capitale } from '@/lib/domain/bien'
import type { Day } from '@/lib/domain/day'
import { deLaPeriode, periodeEnMots } from '@/lib/domain/jours'
import { sum } from '@/lib/domain/money'
import { resteDu, totalDuTerme } from '@/lib/domain/quittance'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { aRegler, etatAffiche, preuveDuTerme, type TermeDuLocataire } from '@/lib/domain/terme-lu'
import { PAPIER } from '@/lib/labels/location'
import type { CompteOuvert } from '@/lib/viewer-kinds'

const NOMMES = 3

/** What is left to pay, the oldest first. */
const ARegler = ({ termes, base, compte }: { termes: readonly TermeDuLocataire[]; base: string; compte: CompteOuvert }) => (
  <>
    <p className="hint">Il reste à régler</p>
    <p className="amount text-[40px]">
      <Euros montant={sum(termes.map(resteDu))} />
    </p>
    <ul className="mt-1">
      {termes.slice(0, NOMMES).map((terme) => (
        <li key={terme.id}>
          {capitale(periodeEnMots(terme.debut, terme.fin))} :{' '}
          <span className="num">
            <Euros montant={resteDu(terme)} />
          </span>
          {terme.exigibleLe && (
            <span className="hint">
              {' '}
              · à payer pour le <JourEnLettres jour={terme.exigibleLe} />
            </span>
          )}
        </li>
      ))}
      {termes.length > NOMMES && <li className="hint">et {termes.length - NOMMES} autres échéances</li>}
    </ul>
    <p className="no-print mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
      {rubriqueOuverte(compte, 'COMPTE') && (
        <Link className="btn main" href={`${base}/compte`}>
          Voir mon compte
        </Link>
      )}
      {rubriqueOuverte(compte, 'DEMANDES') && (
        <Link className="inline-flex min-h-11 items-center" href={`${base}/demandes/nouvelle?categorie=COMPTE`}>
          Une difficulté ? En parler à mon agence
        </Link>
      )}
    </p>
  </>
)

function AJour({ dernier, papiers }: { dernier: TermeDuLocataire | undefined; papiers: boolean }) {
  if (!dernier) return <p className="mots">Rien à régler</p>
  return (
    <>
      <p className="hint">Vos loyers sont à jour. Le dernier payé, {periodeEnMots(dernier.debut, dernier.fin)}</p>
      <p className="amount text-[40px]">
        <Euros montant={totalDuTerme(dernier)} />
      </p>
      {papiers && (
        <p className="no-print mt-3">
          <a className="btn main" href={`/api/quittances/${dernier.id}?papier=quittance`} type="application/pdf">
            <Icon name="download" size={20} />
            {PAPIER.quittance} {deLaPeriode(dernier.debut, dernier.fin)}
          </a>
        </p>
      )}
    </>
  )
}

type Props = { termes: readonly TermeDuLocataire[]; jour: Day; base: string; papiers: boolean; compte: CompteOuvert }

/** Where one stands: what is to be paid, or the last quittance; then what comes next. */
export function Situation({ termes, jour, base, papiers, compte }: Props) {
  const dus = aRegler(termes, jour)
  const prochain = termes.findLast((terme) => etatAffiche(terme, jour) === 'A_VENIR')
  return (
    <section className="card c7" aria-label="Où j’en suis">
      {termes.length === 0 ? (
        <p>
          {compte.agence.nom} n’a encore publié aucune échéance pour vous. Vos avis d’échéance et vos quittances apparaîtront ici, mois par
          mois, dès la première.
        </p>
      ) : dus.length > 0 ? (
        <ARegler termes={dus} base={base} compte={compte} />
      ) : (
        <AJour dernier={termes.find((terme) => preuveDuTerme(terme) === 'quittance')} papiers={papiers} />
      )}
      {prochain && (
        <p className="mt-3">
          Prochaine échéance, {periodeEnMots(prochain.debut, prochain.fin)} :{' '}
          <span className="num">
            <Euros montant={totalDuTerme(prochain)} />
          </span>
          {prochain.exigibleLe && (
            <>
              , à payer pour le <JourEnLettres jour={prochain.exigibleLe} />
            </>
          )}
          .
        </p>
      )}
    </section>
  )
}
