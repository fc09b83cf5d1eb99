import Link from 'next/link'
import { Depliant } from '@/components/ui/depliant'
import { FormSuccess } from '@/components/ui/form-success'
import { Icon } from '@/components/ui/icon'
import { InstantEnLettres } from '@/components/ui/instant'
import { JourEnLettres } from '@/components/ui/jour'
import { dayInFrance } from '@/lib/domain/day'
import type { Consentement } from '@/lib/queries/consentements'
import type { ClientViewer, CodeViewer, StaffAsClientViewer } from '@/lib/viewer-kinds'
import { EnvoiForm } from './envoi-form'

const FAIT: Record<string, string> = {
  oui: 'C’est noté\u00A0: vos prochaines quittances vous seront envoyées par e-mail.',
  non: 'C’est noté\u00A0: vos quittances ne vous seront plus envoyées par e-mail.',
}

const Historique = ({ accords }: { accords: readonly Consentement[] }) => (
  <Depliant titre="Mes choix précédents" className="mt-1">
    <ul className="list">
      {accords.map(({ accord, at, email, parMoi }) => (
        <li key={at.toISOString()} className="!block">
          {accord ? 'Accord donné' : 'Accord retiré'} {parMoi ? 'par vous' : `par ${email ?? 'un accès qui n’existe plus'}`}
          <small className="hint block">
            <InstantEnLettres instant={at} />
          </small>
        </li>
      ))}
    </ul>
  </Depliant>
)

type Props = {
  viewer: ClientViewer | CodeViewer | StaffAsClientViewer
  compte: string
  accords: readonly Consentement[]
  fait: string | string[] | undefined
}

/** Quittances by mail: only who said yes receives them, and may say no at any time (loi 89-462, article 21). */
export function Envoi({ viewer, compte, accords, fait }: Props) {
  const [dernier] = accords
  const accord = dernier?.accord ?? false
  const message = fait === (accord ? 'oui' : 'non') ? FAIT[fait] : undefined
  return (
    <section className="card c5" aria-labelledby="envoi">
      <h2 id="envoi" className="flex items-center gap-2">
        <Icon name="mail" size={20} className="flex-none" />
        Par e-mail
      </h2>
      {message && <FormSuccess titre={message} />}
      <p className="mt-2">
        {accord && dernier ? (
          <>
            Depuis le <JourEnLettres jour={dayInFrance(dernier.at)} />, chaque quittance vous est envoyée, en PDF, dès que votre agence a
            reçu votre règlement.
          </>
        ) : (
          'Recevez chaque quittance, en PDF, dès que votre agence a reçu votre règlement. Rien ne vous est envoyé sans votre accord.'
        )}
      </p>
      {viewer.kind === 'client' ? (
        <EnvoiForm compte={compte} accord={accord} email={viewer.email} />
      ) : viewer.kind === 'staff-as-client' ? (
        <p className="hint mt-2">Votre client donne ici son accord, ou le retire.</p>
      ) : (
        <p className="mt-2">
          <Link href="/associer">Associez d’abord votre compte</Link> à votre adresse électronique.
        </p>
      )}
      {accords.length > 0 && <Historique accords={accords} />}
    </section>
  )
}
