import Link from 'next/link'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { Icon } from '@/components/ui/icon'
import { Jour } from '@/components/ui/jour'
import { dayInFrance } from '@/lib/domain/day'
import { ETAT_ASSURANCE } from '@/lib/labels/location'
import type { AssuranceDuLocataire } from '@/lib/queries/assurances-de-l-agence'
import { marquerAttestationVue } from './actions'

type Props = AssuranceDuLocataire & { redacteur: boolean }

/** A tenant: who, where the insurance stands, the certificate, and whether somebody has looked at it. */
export const Ligne = ({ compteId, compte, nom, lieu, etat, attestation, assureur, jusquAu, donneeLe, vueLe, redacteur }: Props) => (
  <li className="assurance">
    <div className="min-w-0">
      <Link href={`/admin/acces/${compteId}`} className="inline-flex min-h-8 items-center font-semibold text-ink">
        {nom}
      </Link>
      <span className="hint block">
        Compte {compte}
        {lieu && ` · ${lieu}`}
      </span>
    </div>
    <div className="min-w-0">
      <span className={`tag ${ETAT_ASSURANCE[etat].kind}`}>
        <span>
          {ETAT_ASSURANCE[etat].nom}
          {jusquAu && (
            <>
              {' '}
              · <Jour jour={jusquAu} />
            </>
          )}
        </span>
      </span>
      {attestation && (
        <a className="piece" href={`/api/attestations/${attestation}`} target="_blank" rel="noreferrer">
          <Icon name="paperclip" size={20} />
          <span className="min-w-0 [overflow-wrap:anywhere]">{assureur}</span>
        </a>
      )}
    </div>
    <div className="vue">
      {attestation && donneeLe && (
        <small className="hint block">
          {vueLe ? (
            <>
              vue le <Jour jour={dayInFrance(vueLe)} />
            </>
          ) : (
            <>
              déposée le <Jour jour={dayInFrance(donneeLe)} />
            </>
          )}
        </small>
      )}
      {attestation && !vueLe && redacteur && (
        <FormulaireDUnGeste action={marquerAttestationVue} champ="attestation" valeur={attestation} pending="…" className="btn small">
          <Icon name="check" size={20} />
          Marquer vue<span className="sr-only"> l’attestation de {nom}</span>
        </FormulaireDUnGeste>
      )}
    </div>
  </li>
)
