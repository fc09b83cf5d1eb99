import type { Metadata } from 'next'
import Link from 'next/link'
import { Joindre } from '@/components/joindre'
import { PageDAgence } from '@/components/page-d-agence'
import { activationDuJeton } from '@/lib/acces/confirmer'
import { ConfirmerForm } from './confirmer-form'

// The address of the page is a key: it is told to no other site. (« no-referrer » would also hide the origin of the form itself, which Next then refuses.)
export const metadata: Metadata = { title: 'Activer mon espace', referrer: 'same-origin', robots: { index: false } }

const NeSertPlus = () => (
  <PageDAgence
    agence={null}
    titre="Ce lien ne sert plus"
    chapeau="Un lien est valable 24 heures, ne sert qu’une fois, et seul le dernier reçu fonctionne. Il a pu aussi être coupé en chemin : il faut le reprendre en entier."
  >
    <Link href="/connexion" className="btn main w-full">
      Mon espace est déjà activé : me connecter
    </Link>
    <Link href="/activation" className="btn w-full">
      Recommencer avec mes codes
    </Link>
    <p className="hint">
      Vous n’avez plus vos codes ? Demandez-en à <Joindre agence={null} />.
    </p>
  </PageDAgence>
)

export default async function ConfirmerPage({ searchParams }: PageProps<'/activation/confirmer'>) {
  const { jeton } = await searchParams
  const activation = typeof jeton === 'string' && jeton.length <= 200 ? await activationDuJeton(jeton) : null
  if (!activation || typeof jeton !== 'string') return <NeSertPlus />
  const { agency, email } = activation
  return (
    <PageDAgence
      agence={agency}
      titre="Activer mon espace"
      chapeau={
        <>
          Vous vous connecterez avec <b className="text-ink">{email}</b>.
        </>
      }
    >
      <ConfirmerForm jeton={jeton} />
      <p className="hint">
        Ce n’est pas vous qui l’avez demandé ? Fermez cette page : rien ne sera créé. Une question ? Appelez <Joindre agence={agency} />.
      </p>
    </PageDAgence>
  )
}
