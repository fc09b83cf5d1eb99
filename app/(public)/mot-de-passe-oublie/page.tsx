import type { Metadata } from 'next'
import { CONNEXION, PageSeule } from '@/components/page-seule'
import { nouvelleQuestion } from '@/lib/captcha/question'
import { OublieForm } from './oublie-form'

export const metadata: Metadata = { title: 'Mot de passe oublié' }

export default async function MotDePasseOubliePage({ searchParams }: PageProps<'/mot-de-passe-oublie'>) {
  const { client: typed } = await searchParams
  const client = typeof typed === 'string' && /^[\w-]{1,50}$/.test(typed) ? typed : ''
  return (
    <PageSeule
      titre="Mot de passe oublié"
      retour={client ? { ...CONNEXION, href: `/connexion?client=${client}` } : CONNEXION}
      chapeau="Un lien pour en choisir un nouveau vous sera envoyé."
    >
      <OublieForm question={nouvelleQuestion()} client={client} />
    </PageSeule>
  )
}
