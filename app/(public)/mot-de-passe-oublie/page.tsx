import type { Metadata } from 'next'
import Link from 'next/link'
import { PageSeule } from '@/components/page-seule'
import { nouvelleQuestion } from '@/lib/captcha/question'
import { OublieForm } from './oublie-form'

export const metadata: Metadata = { title: 'Mot de passe oublié' }

export default function MotDePasseOubliePage() {
  return (
    <PageSeule
      titre="Mot de passe oublié"
      chapeau="Indiquez l’adresse avec laquelle vous vous connectez : un lien pour choisir un nouveau mot de passe y sera envoyé."
    >
      <OublieForm question={nouvelleQuestion()} />
      <p>
        <Link href="/connexion" className="inline-flex min-h-11 items-center">
          Revenir à la connexion
        </Link>
      </p>
    </PageSeule>
  )
}
