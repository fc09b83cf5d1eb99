import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { cheminDuCompte } from '@/components/chemin-du-compte'
import { PageSeule } from '@/components/page-seule'
import { maybeEnVue, maybeViewer, versLaConnexion } from '@/lib/viewer'
import { quitterLEspaceDuClient } from './actions'

export const metadata: Metadata = { title: 'En lecture seule' }

/** Where whatever a client does, and all that is his alone, leads whoever looks at his space. */
export default async function VueSeulePage() {
  const vue = (await maybeEnVue()) ?? ((await maybeViewer()) ? redirect('/') : await versLaConnexion())
  const [compte] = vue.comptes
  return (
    <PageSeule
      titre="En lecture seule"
      chapeau={`Vous regardez l’espace de ${vue.nom}. Rien ne peut y être changé, et ce qui lui est personnel ne s’ouvre pas.`}
    >
      <div className="card stack">
        <p>Rien n’a été fait. Pour retrouver votre propre espace, quittez d’abord celui de votre client.</p>
        {compte && (
          <Link className="btn main" href={cheminDuCompte(compte)}>
            Revenir à l’espace de {vue.nom}
          </Link>
        )}
        <form action={quitterLEspaceDuClient}>
          <button type="submit" className="btn">
            Quitter
          </button>
        </form>
      </div>
    </PageSeule>
  )
}
