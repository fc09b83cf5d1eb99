import type { Metadata } from 'next'
import Link from 'next/link'
import { pageDemandee } from '@/components/ui/pagination'
import { filtreDesPublications } from '@/lib/filtre-des-publications'
import { recoitLeCompteRendu } from '@/lib/queries/compte-rendu'
import { requireStaff } from '@/lib/viewer'
import { estPublicateur } from '@/lib/viewer-kinds'
import { CompteRendu } from './compte-rendu'
import { EnvoyerForm } from './envoyer-form'
import { Historique } from './historique'

export const metadata: Metadata = { title: 'Publications' }

export default async function PublicationsPage({ searchParams }: PageProps<'/admin/publications'>) {
  const viewer = await requireStaff()
  const [params, compteRendu] = await Promise.all([searchParams, recoitLeCompteRendu(viewer)])
  return (
    <div className="stack">
      <h1>Publications</h1>
      <p className="hint">Ce que votre logiciel a envoyé à l’extranet, et ce qui en a été fait.</p>
      <p className="flex flex-wrap gap-2">
        <Link className="btn" href="/admin/publications/donnees">
          Données envoyées
        </Link>
        <Link className="btn" href="/admin/publications/correspondances">
          Correspondances du FEC
        </Link>
        <Link className="btn" href="/admin/publications/adresses">
          Adresses en échec
        </Link>
        {estPublicateur(viewer) && (
          <Link className="btn" href="/admin/publications/jetons">
            Jetons
          </Link>
        )}
        {estPublicateur(viewer) && (
          <Link className="btn" href="/admin/publications/depot">
            Dossier surveillé
          </Link>
        )}
        <a className="btn" href="/api/publications/modele?format=xlsx">
          Modèle de paquet (Excel)
        </a>
        <a className="btn" href="/api/publications/modele?format=csv">
          Modèle de paquet (CSV)
        </a>
      </p>
      {estPublicateur(viewer) && <EnvoyerForm />}
      <Historique viewer={viewer} filtre={filtreDesPublications(params)} page={pageDemandee(params.page)} />
      {compteRendu !== null && <CompteRendu recu={compteRendu} />}
    </div>
  )
}
