import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Enseigne } from '@/components/enseigne'
import { Alert } from '@/components/ui/alert'
import { nouvelleQuestion } from '@/lib/captcha/question'
import { env } from '@/lib/env'
import { agenceDEntree } from '@/lib/queries/agences'
import { maybeViewer, visitor } from '@/lib/viewer'
import { AutresChoix } from './autres-choix'
import { ConnexionForm } from './connexion-form'
import { DemoLogins } from './demo-logins'

export const metadata: Metadata = { title: 'Connexion' }

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

export default async function ConnexionPage({ searchParams }: PageProps<'/connexion'>) {
  const { retour, deconnexion, client, motdepasse, active } = await searchParams
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
      {active && (
        <Alert kind="good" titre="Votre adresse est confirmée.">
          Votre espace est ouvert : connectez-vous.
        </Alert>
      )}
      {motdepasse && (
        <Alert kind="good" titre="Votre nouveau mot de passe est enregistré.">
          Connectez-vous avec lui ; vos autres appareils ont été déconnectés.
        </Alert>
      )}
      <h2>J’ai déjà un compte</h2>
      <ConnexionForm retour={text(retour)} client={agence?.code ?? ''} question={nouvelleQuestion()} />
      <AutresChoix agence={agence} />
      {env().PALIER_DEMO && <DemoLogins />}
    </main>
  )
}
