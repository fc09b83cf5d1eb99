import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PageDAgence } from '@/components/page-d-agence'
import { Alert } from '@/components/ui/alert'
import { nouvelleQuestion } from '@/lib/captcha/question'
import { agenceDEntree } from '@/lib/queries/agences'
import { maybeViewer, visitor } from '@/lib/viewer'
import { CodesForm } from './codes-form'

export const metadata: Metadata = { title: 'Première connexion' }

const PREMIERE = {
  etape: 'Étape 1 sur 3',
  titre: 'Première connexion',
  chapeau: 'Saisissez l’identifiant et le mot de passe provisoire de votre courrier, ou de votre appel de fonds.',
}
const FUSION = {
  titre: 'Fusionner mes comptes',
  chapeau:
    'Saisissez les codes du compte à réunir aux autres : ils sont sur son courrier. Vous donnerez ensuite l’adresse électronique avec laquelle vous vous connectez déjà.',
}

export default async function ActivationPage({ searchParams }: PageProps<'/activation'>) {
  const { client, fusion } = await searchParams
  const porte = typeof client === 'string' ? client : ''
  const suite = porte && `?client=${encodeURIComponent(porte)}`
  const viewer = await maybeViewer()
  if (viewer && viewer.kind !== 'code') redirect(`/ajouter-un-compte${suite}`)
  const agence = porte ? await agenceDEntree(visitor(), porte) : null
  return (
    <PageDAgence agence={agence} {...(fusion ? FUSION : PREMIERE)}>
      {viewer && (
        <Alert kind="good" titre="Vous êtes déjà entré avec des codes.">
          <Link href="/associer">Continuer avec {viewer.nom || 'ce compte'}</Link>
        </Alert>
      )}
      <CodesForm agence={agence} fusion={Boolean(fusion)} question={nouvelleQuestion()} />
      <p>
        <Link href={`/connexion${suite}`} className="inline-flex min-h-11 items-center">
          J’ai déjà un compte : me connecter
        </Link>
      </p>
    </PageDAgence>
  )
}
