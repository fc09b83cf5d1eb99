import type { Metadata } from 'next'
import Link from 'next/link'
import { PageSeule } from '@/components/page-seule'
import { requirePerson } from '@/lib/viewer'
import { ChangerForm } from './changer-form'

export const metadata: Metadata = { title: 'Mon mot de passe' }

export default async function MotDePassePage() {
  const { email } = await requirePerson('/mot-de-passe')
  return (
    <PageSeule titre="Mon mot de passe" chapeau={`Pour l’espace de ${email}. Vos autres appareils seront déconnectés.`}>
      <ChangerForm email={email} />
      <p className="flex flex-wrap gap-x-6">
        <Link href="/" className="inline-flex min-h-11 items-center">
          Revenir à mon espace
        </Link>
        <Link href="/mot-de-passe-oublie" className="inline-flex min-h-11 items-center">
          Mot de passe oublié ?
        </Link>
      </p>
    </PageSeule>
  )
}
