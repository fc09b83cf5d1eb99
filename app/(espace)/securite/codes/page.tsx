import type { Metadata } from 'next'
import { PageSeule, SECURITE } from '@/components/page-seule'
import { requirePerson } from '@/lib/viewer'
import { CodesForm } from './codes-form'

export const metadata: Metadata = { title: 'Codes de secours' }

export default async function CodesPage() {
  const { email } = await requirePerson('/securite')
  return (
    <PageSeule titre="Codes de secours" retour={SECURITE} chapeau="Dix nouveaux codes remplacent les anciens, qui ne servent plus.">
      <CodesForm email={email} />
    </PageSeule>
  )
}
