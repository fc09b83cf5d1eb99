import type { Metadata } from 'next'
import { MES_COMPTES, PageSeule } from '@/components/page-seule'
import { Alert } from '@/components/ui/alert'
import { requirePerson } from '@/lib/viewer'
import { AdresseForm } from './adresse-form'

export const metadata: Metadata = { title: 'Mon adresse de connexion' }

export default async function MonAdressePage({ searchParams }: PageProps<'/mon-adresse'>) {
  const { email } = await requirePerson('/mon-adresse')
  const { changee } = await searchParams
  return (
    <PageSeule titre="Mon adresse de connexion" retour={MES_COMPTES} chapeau={`Vous vous connectez avec ${email}.`}>
      {changee && (
        <Alert kind="good" titre="Votre adresse est changée.">
          C’est avec elle que vous vous connecterez désormais, et c’est à elle que vos messages arrivent.
        </Alert>
      )}
      <AdresseForm actuelle={email} />
    </PageSeule>
  )
}
