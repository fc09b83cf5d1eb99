import type { Metadata } from 'next'
import Link from 'next/link'
import { PageSeule } from '@/components/page-seule'
import { requirePerson } from '@/lib/viewer'
import { CodesForm } from './codes-form'

export const metadata: Metadata = { title: 'Codes de secours' }

export default async function CodesPage() {
  const { email } = await requirePerson('/securite')
  return (
    <PageSeule titre="Codes de secours" chapeau="Dix nouveaux codes remplacent les anciens, qui ne servent plus.">
      <CodesForm email={email} />
      <p>
        <Link href="/securite" className="inline-flex min-h-11 items-center">
          Revenir à la sécurité
        </Link>
      </p>
    </PageSeule>
  )
}
