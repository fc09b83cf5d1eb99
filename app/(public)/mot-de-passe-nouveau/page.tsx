import type { Metadata } from 'next'
import Link from 'next/link'
import { CONNEXION, PageSeule } from '@/components/page-seule'
import { porteurDuJeton } from '@/lib/mot-de-passe/jetons'
import { NouveauForm } from './nouveau-form'

// The address of the page is a key: it is told to no other site. (« no-referrer » would also hide the origin of the form itself, which Next then refuses.)
export const metadata: Metadata = { title: 'Nouveau mot de passe', referrer: 'same-origin', robots: { index: false } }

export default async function MotDePasseNouveauPage({ searchParams }: PageProps<'/mot-de-passe-nouveau'>) {
  const { jeton } = await searchParams
  const person = typeof jeton === 'string' && jeton.length <= 200 ? await porteurDuJeton(jeton) : null
  if (!person || typeof jeton !== 'string') {
    return (
      <PageSeule
        titre="Ce lien ne sert plus"
        retour={CONNEXION}
        chapeau="Un lien est valable 30 minutes, ne sert qu’une fois, et seul le dernier reçu fonctionne. Il a pu aussi être coupé en chemin : il faut le reprendre en entier."
      >
        <Link href="/mot-de-passe-oublie" className="btn main w-full">
          Demander un nouveau lien
        </Link>
      </PageSeule>
    )
  }
  return (
    <PageSeule titre="Nouveau mot de passe" chapeau={`Pour l’espace de ${person.email}. Vos appareils seront tous déconnectés.`}>
      <NouveauForm jeton={jeton} email={person.email} />
    </PageSeule>
  )
}
