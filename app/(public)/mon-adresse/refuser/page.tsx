import type { Metadata } from 'next'
import Link from 'next/link'
import { CONNEXION, PageSeule } from '@/components/page-seule'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { changementOpposable } from '@/lib/personne/changement-email'
import { refuserLeChangement } from './actions'

export const metadata: Metadata = { title: 'Refuser un changement d’adresse', referrer: 'same-origin', robots: { index: false } }

export default async function RefuserAdressePage({ searchParams }: PageProps<'/mon-adresse/refuser'>) {
  const { jeton, refuse } = await searchParams
  if (refuse) {
    return (
      <PageSeule titre="Le changement est refusé" chapeau="Votre adresse de connexion reste celle de ce message.">
        <Alert kind="good" titre="Votre espace est protégé.">
          Si le changement était déjà fait, tous les appareils sont déconnectés et un message vous propose de choisir un nouveau mot de
          passe. Sinon, changez de mot de passe quand même : quelqu’un le connaît peut-être.
        </Alert>
        <Link href="/mot-de-passe-oublie" className="btn main w-full">
          Choisir un nouveau mot de passe
        </Link>
      </PageSeule>
    )
  }
  const demande = typeof jeton === 'string' && jeton.length <= 200 ? await changementOpposable(jeton) : null
  if (!demande || typeof jeton !== 'string') {
    return (
      <PageSeule
        titre="Ce lien ne sert plus"
        chapeau="Il était valable sept jours et ne sert qu’une fois. Si vous ne reconnaissez pas ce qui se passe sur votre espace, prévenez votre agence : son téléphone figure sur votre dernier courrier."
      >
        <Link href="/connexion" className="btn main w-full">
          Aller à la connexion
        </Link>
      </PageSeule>
    )
  }
  return (
    <PageSeule
      titre="Refuser ce changement d’adresse ?"
      retour={CONNEXION}
      chapeau={
        demande.confirmedAt
          ? 'Il est déjà fait. En le refusant, vous retrouvez votre adresse, et tous les appareils sont déconnectés.'
          : 'Il n’est pas encore fait. En le refusant, vous gardez votre adresse.'
      }
    >
      <div className="card stack">
        <dl className="stack">
          <div>
            <dt className="hint">Votre adresse</dt>
            <dd className="font-semibold [overflow-wrap:anywhere]">{demande.ancienne}</dd>
          </div>
          <div>
            <dt className="hint">Celle qui a été demandée</dt>
            <dd className="[overflow-wrap:anywhere]">{demande.nouvelle}</dd>
          </div>
        </dl>
        <FormulaireDUnGeste action={refuserLeChangement} champ="jeton" valeur={jeton} pending="Un instant…">
          Refuser ce changement
        </FormulaireDUnGeste>
      </div>
    </PageSeule>
  )
}
