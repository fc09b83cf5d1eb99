import type { Metadata } from 'next'
import Link from 'next/link'
import { MES_COMPTES, MON_ESPACE, PageSeule } from '@/components/page-seule'
import { Alert } from '@/components/ui/alert'
import { etatDeLaSecurite } from '@/lib/double-facteur/etat'
import { requirePerson } from '@/lib/viewer'
import { ClesDAcces, CodesRestants, DoubleVerification } from './etat'

export const metadata: Metadata = { title: 'Sécurité' }

export default async function SecuritePage({ searchParams }: PageProps<'/securite'>) {
  const { retire } = await searchParams
  const { userId, email, comptes } = await requirePerson('/securite')
  const etat = await etatDeLaSecurite(userId)
  const double = etat.applicationDepuis !== null || etat.cles.length > 0
  return (
    <PageSeule titre="Sécurité" retour={comptes.length ? MES_COMPTES : MON_ESPACE} chapeau={`Comment vous vous connectez avec ${email}.`}>
      {retire && (
        <Alert kind="good" titre="C’est retiré.">
          Vos autres appareils ont été déconnectés ; un message vous le confirme.
        </Alert>
      )}
      <section className="card" aria-labelledby="mot-de-passe">
        <h2 id="mot-de-passe">Mot de passe</h2>
        <Link href="/mot-de-passe" className="btn mt-3 w-full">
          Changer mon mot de passe
        </Link>
      </section>
      <DoubleVerification depuis={etat.applicationDepuis} />
      <ClesDAcces cles={etat.cles} />
      {double && <CodesRestants restants={etat.secours} />}
      <section className="card" aria-labelledby="sessions">
        <h2 id="sessions">Mes sessions</h2>
        <p className="mt-1">Les appareils sur lesquels votre espace est ouvert en ce moment.</p>
        <Link href="/securite/sessions" className="btn mt-3 w-full">
          Voir mes sessions
        </Link>
      </section>
    </PageSeule>
  )
}
