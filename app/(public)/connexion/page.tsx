import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccentDeLAgence } from '@/components/accent-de-l-agence'
import { Mark } from '@/components/mark'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { nouvelleQuestion } from '@/lib/captcha/question'
import { env } from '@/lib/env'
import { type AgenceDEntree, agenceDEntree } from '@/lib/queries/agences'
import { maybeViewer, visitor } from '@/lib/viewer'
import { ConnexionForm } from './connexion-form'
import { DemoLogins } from './demo-logins'

export const metadata: Metadata = { title: 'Connexion' }

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** Whom to call when one cannot get in. */
const Joindre = ({ agence: { nom, telephone, email } }: { agence: AgenceDEntree }) => (
  <>
    {nom} peut vérifier votre accès
    {telephone && (
      <>
        , au <a href={`tel:${telephone.replace(/\s/g, '')}`}>{telephone}</a>
      </>
    )}
    {email && (
      <>
        {' '}
        ou par <a href={`mailto:${email}`}>{email}</a>
      </>
    )}
    .
  </>
)

/** The agency whose address it is, in its name and colour; the portal's own where the code is unknown, which lets any login in. */
function Enseigne({ agence }: { agence: AgenceDEntree | null }) {
  return (
    <>
      {agence && <AccentDeLAgence accent={agence.accent} />}
      <div className="flex items-center gap-3">
        <Mark nom={agence?.nom ?? 'Palier'} className="!size-[52px] !rounded-[14px] !text-[26px]" />
        <div>
          <p className="font-serif text-xl font-semibold">{agence?.nom ?? 'Palier'}</p>
          <p className="hint">
            {agence ? [agence.activite, agence.ville].filter(Boolean).join(' · ') : 'L’espace en ligne de votre syndic ou de votre agence'}
          </p>
        </div>
      </div>
    </>
  )
}

export default async function ConnexionPage({ searchParams }: PageProps<'/connexion'>) {
  const { retour, deconnexion, client, motdepasse } = await searchParams
  if (await maybeViewer()) redirect('/')
  const agence = text(client) ? await agenceDEntree(visitor(), text(client)) : null
  return (
    <main id="contenu" className="stack mx-auto max-w-[440px] px-4 py-10">
      <Enseigne agence={agence} />
      <div>
        <h1>Votre espace</h1>
        <p className="hint">Votre compte, vos lots et vos relevés, à toute heure.</p>
      </div>
      {deconnexion && <Alert kind="good" titre="Vous êtes déconnecté." />}
      {motdepasse && (
        <Alert kind="good" titre="Votre nouveau mot de passe est enregistré.">
          Connectez-vous avec lui ; vos autres appareils ont été déconnectés.
        </Alert>
      )}
      <ConnexionForm retour={text(retour)} question={nouvelleQuestion()} />
      <section className="card" aria-labelledby="aide">
        <h2 id="aide" className="mb-2">
          Besoin d’aide ?
        </h2>
        <ul className="list">
          <li>
            <span className="ico" aria-hidden>
              <Icon name="mail" />
            </span>
            <p>
              <b className="block">Votre adresse de connexion</b>
              <small className="hint">C’est celle à laquelle vous recevez les messages de votre syndic ou de votre agence.</small>
            </p>
          </li>
          <li>
            <span className="ico" aria-hidden>
              <Icon name="circle-question-mark" />
            </span>
            <p>
              <b className="block">Vous n’arrivez pas à vous connecter ?</b>
              <small className="hint">
                {agence ? (
                  <Joindre agence={agence} />
                ) : (
                  'Votre gestionnaire peut vérifier votre accès : son téléphone figure sur votre dernier courrier.'
                )}
              </small>
            </p>
          </li>
        </ul>
      </section>
      {env().PALIER_DEMO && <DemoLogins />}
    </main>
  )
}
