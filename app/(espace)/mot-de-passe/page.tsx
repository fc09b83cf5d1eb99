import type { Metadata } from 'next'
import Link from 'next/link'
import { PageSeule, SECURITE } from '@/components/page-seule'
import { requirePerson } from '@/lib/viewer'
import { ChangerForm } from './changer-form'

export const metadata: Metadata = { title: 'Mon mot de passe' }

export default async function MotDePassePage() {
  const { email } = await requirePerson('/mot-de-passe')
  return (
    <PageSeule titre="Mon mot de passe" retour={SECURITE} chapeau={`Pour l’espace de ${email}. Vos autres appareils seront déconnectés.`}>
      <ChangerForm email={email} />
      <p>
        <Link href="/mot-de-passe-oublie" className="inline-flex min-h-11 items-center">
          Mot de passe oublié ?
        </Link>
      </p>
    </PageSeule>
  )
}
