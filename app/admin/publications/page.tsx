import type { Metadata } from 'next'
import { pageDemandee } from '@/components/ui/pagination'
import { filtreDesPublications } from '@/lib/filtre-des-publications'
import { recoitLeCompteRendu } from '@/lib/queries/compte-rendu'
import { requireStaff } from '@/lib/viewer'
import { estPublicateur } from '@/lib/viewer-kinds'
import { AutresPages } from './autres-pages'
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
      <AutresPages publie={estPublicateur(viewer)} />
      {estPublicateur(viewer) && <EnvoyerForm />}
      <Historique viewer={viewer} filtre={filtreDesPublications(params)} page={pageDemandee(params.page)} />
      {compteRendu !== null && <CompteRendu recu={compteRendu} />}
    </div>
  )
}
