import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { PageSeule, SECURITE } from '@/components/page-seule'
import { etatDeLaSecurite } from '@/lib/double-facteur/etat'
import { requirePerson } from '@/lib/viewer'
import { RetirerForm } from './retirer-form'

export const metadata: Metadata = { title: 'Retirer un moyen de vérification' }

export default async function RetirerPage({ searchParams }: PageProps<'/securite/retirer'>) {
  const { facteur } = await searchParams
  const { userId, email } = await requirePerson('/securite')
  const { applicationDepuis, cles } = await etatDeLaSecurite(userId)
  const cle = cles.find(({ id }) => id === facteur)
  if (!cle && !(facteur === 'application' && applicationDepuis)) notFound()
  return (
    <PageSeule
      retour={SECURITE}
      titre={cle ? 'Retirer cette clé d’accès ?' : 'Retirer l’application ?'}
      chapeau={
        cle
          ? `« ${cle.nom} » ne permettra plus de se connecter. Vos autres appareils seront déconnectés.`
          : 'Le code de votre téléphone ne sera plus demandé. Vos autres appareils seront déconnectés.'
      }
    >
      <RetirerForm facteur={cle?.id ?? 'application'} email={email} />
      <p>
        <Link href="/securite" className="inline-flex min-h-11 items-center">
          Ne rien retirer
        </Link>
      </p>
    </PageSeule>
  )
}
