import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import type { EtatDAssurance } from '@/lib/domain/assurance'
import { dayInFrance } from '@/lib/domain/day'
import { ETAT_ASSURANCE } from '@/lib/labels/location'
import type { Attestation } from '@/lib/queries/assurances'

const ICONE = { good: 'shield-check', warn: 'triangle-alert', bad: 'circle-alert' } as const

const SUITE: Record<EtatDAssurance, string | null> = {
  A_JOUR: null,
  BIENTOT: 'Déposez la nouvelle dès que votre assureur vous l’envoie.',
  ECHUE: 'Déposez celle de la période en cours, ou appelez votre assureur si vous ne l’avez pas reçue.',
  AUCUNE: 'Votre agence n’a rien reçu par ce portail. Déposez votre attestation ci-dessous : une photo nette suffit.',
}

function Titre({ etat, attestation }: { etat: EtatDAssurance; attestation: Attestation | undefined }) {
  if (!attestation) return <>Aucune attestation</>
  const jour = <JourEnLettres jour={attestation.jusquAu} />
  if (etat === 'A_JOUR') return <>À jour jusqu’au {jour}</>
  return etat === 'BIENTOT' ? <>Expire bientôt, le {jour}</> : <>Échue depuis le {jour}</>
}

/** Where the insurance stands, in the largest words of the page. */
export function Etat({ etat, attestation }: { etat: EtatDAssurance; attestation: Attestation | undefined }) {
  const { kind } = ETAT_ASSURANCE[etat]
  return (
    <section className="card" aria-labelledby="etat">
      <div className="flex items-start gap-4">
        <span className={`ico ${kind}`}>
          <Icon name={ICONE[kind]} />
        </span>
        <div className="min-w-0">
          <h2 id="etat" className="mots">
            <Titre etat={etat} attestation={attestation} />
          </h2>
          {attestation && (
            <p className="mt-1 [overflow-wrap:anywhere]">
              {attestation.assureur} · déposée le <JourEnLettres jour={dayInFrance(attestation.createdAt)} />
              {attestation.vueLe && (
                <>
                  {' '}
                  · vue par votre agence le <JourEnLettres jour={dayInFrance(attestation.vueLe)} />
                </>
              )}
            </p>
          )}
          {SUITE[etat] && <p className="hint mt-1">{SUITE[etat]}</p>}
        </div>
      </div>
    </section>
  )
}
