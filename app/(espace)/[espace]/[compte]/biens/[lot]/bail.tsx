import Link from 'next/link'
import type { ReactNode } from 'react'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import { dernierJour } from '@/lib/domain/baux'
import type { Day } from '@/lib/domain/day'
import { prochaineRevision } from '@/lib/domain/irl'
import { nomAffiche } from '@/lib/domain/tiers'
import { USAGE_BAIL } from '@/lib/labels/location'
import type { BailDuLot } from '@/lib/queries/loyers'
import { Dpe } from '../dpe'
import { LoyerEtCharges } from '../montants-du-bail'

const Fait = ({ titre, children }: { titre: string; children: ReactNode }) => (
  <div>
    <dt>{titre}</dt>
    <dd>{children}</dd>
  </div>
)

type Props = {
  readonly bail: BailDuLot
  readonly jour: Day
  readonly base: string
  readonly passe?: boolean
  /** The agency lets a landlord open his tenants' pages. */
  readonly voitLocataires: boolean
}

function Locataires({ bail: { locataires, titulaire }, base, voitLocataires }: Props) {
  if (locataires.length === 0) return <p className="mt-1 font-semibold">{nomAffiche(titulaire)}</p>
  return (
    <ul className="mt-1">
      {locataires.map((locataire) => (
        <li key={locataire.compteId} className="font-semibold">
          {voitLocataires && locataire.publie ? (
            <Link className="inline-flex min-h-11 items-center" href={`${base}/locataires/${locataire.compteId}`}>
              {nomAffiche(locataire)}
            </Link>
          ) : (
            nomAffiche(locataire)
          )}
          {locataires.length > 1 && locataire.departLe && (
            <span className="hint font-normal">
              {' '}
              · départ le <JourEnLettres jour={locataire.departLe} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

const titreDuBail = ({ debut }: BailDuLot, jour: Day, passe: boolean) =>
  passe ? 'Bail passé' : debut > jour ? 'Bail à venir' : 'Bail en cours'

/** The revision of the rent, when the lease has one; never for what is classed F or G and let since the ban (loi 89-462, article 17-1). */
function Revision({ bail: { debut, irlTrimestre, dpe }, jour }: Pick<Props, 'bail' | 'jour'>) {
  if (!irlTrimestre) return <Fait titre="Révision du loyer">pas prévue au bail</Fait>
  const { prochaine } = prochaineRevision(debut, jour)
  return (
    <Fait titre="Prochaine révision du loyer">
      <JourEnLettres jour={prochaine} />
      {(dpe === 'F' || dpe === 'G') && (
        <small className="hint block font-normal">classé {dpe} : elle peut être interdite par la loi, votre agence vous le dira</small>
      )}
    </Fait>
  )
}

/** A lease: who, since when, how much. */
export function UnBail(props: Props) {
  const { bail, jour, passe = false } = props
  const fin = dernierJour(bail)
  return (
    <section className="card" aria-labelledby={`bail-${bail.id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`bail-${bail.id}`}>{titreDuBail(bail, jour, passe)}</h2>
        <span className="hint">Référence {bail.reference}</span>
      </div>
      <Locataires {...props} />
      <dl className="fiche mt-1">
        <Fait titre="Loyer">
          <LoyerEtCharges bail={bail} />
        </Fait>
        <Fait titre="Depuis le">
          <JourEnLettres jour={bail.debut} />
        </Fait>
        {fin && (
          <Fait titre={fin < jour ? 'Terminé le' : 'Dernier jour'}>
            <JourEnLettres jour={fin} />
          </Fait>
        )}
        {!fin && bail.echeance && (
          <Fait titre="Échéance écrite au bail">
            <JourEnLettres jour={bail.echeance} />
            {bail.echeance < jour && <small className="hint block font-normal">passée : le bail continue, reconduit</small>}
          </Fait>
        )}
        {bail.preavisLe && (
          <Fait titre="Préavis reçu le">
            <JourEnLettres jour={bail.preavisLe} />
          </Fait>
        )}
        <Fait titre="Dépôt de garantie">{bail.depotDeGarantie === null ? 'non publié' : <Euros montant={bail.depotDeGarantie} />}</Fait>
        {!passe && <Revision bail={bail} jour={jour} />}
        <Fait titre="Usage">{USAGE_BAIL[bail.usage]}</Fait>
        {bail.dpe && (
          <Fait titre="Classe énergie">
            <Dpe classe={bail.dpe} />
          </Fait>
        )}
      </dl>
    </section>
  )
}
