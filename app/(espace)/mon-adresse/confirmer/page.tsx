import type { Metadata } from 'next'
import Link from 'next/link'
import { MES_COMPTES, PageSeule } from '@/components/page-seule'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { changementAConfirmer } from '@/lib/personne/changement-email'
import { requirePerson } from '@/lib/viewer'
import { confirmerNouvelleAdresse } from '../actions'

export const metadata: Metadata = { title: 'Confirmer ma nouvelle adresse', referrer: 'same-origin', robots: { index: false } }

export default async function ConfirmerAdressePage({ searchParams }: PageProps<'/mon-adresse/confirmer'>) {
  const { jeton } = await searchParams
  const lien = typeof jeton === 'string' && jeton.length <= 200 ? jeton : ''
  const viewer = await requirePerson(`/mon-adresse/confirmer?jeton=${encodeURIComponent(lien)}`)
  const demande = lien ? await changementAConfirmer(viewer, lien) : null
  if (!demande) {
    return (
      <PageSeule
        titre="Ce lien ne sert plus"
        retour={MES_COMPTES}
        chapeau="Un lien est valable 24 heures, ne sert qu’une fois, et seul le dernier reçu fonctionne. Il n’ouvre que l’espace qui l’a demandé : vérifiez que vous y êtes connecté."
      >
        <Link href="/mon-adresse" className="btn main w-full">
          Demander un nouveau lien
        </Link>
      </PageSeule>
    )
  }
  return (
    <PageSeule titre="Confirmer ma nouvelle adresse" retour={MES_COMPTES} chapeau="Un dernier geste, et elle remplace l’ancienne.">
      <div className="card stack">
        <dl className="stack">
          <div>
            <dt className="hint">Jusqu’ici</dt>
            <dd className="[overflow-wrap:anywhere]">{demande.ancienne}</dd>
          </div>
          <div>
            <dt className="hint">Désormais</dt>
            <dd className="font-semibold [overflow-wrap:anywhere]">{demande.nouvelle}</dd>
          </div>
        </dl>
        <FormulaireDUnGeste action={confirmerNouvelleAdresse} champ="jeton" valeur={lien} pending="Un instant…">
          Me connecter avec cette adresse
        </FormulaireDUnGeste>
      </div>
    </PageSeule>
  )
}
