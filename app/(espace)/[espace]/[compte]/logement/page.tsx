import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Alert } from '@/components/ui/alert'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { logementDuCompte } from '@/lib/queries/logement'
import { regularisationsDuCompte } from '@/lib/queries/regularisations'
import { locataireOuvert } from '../locataire-ouvert'
import { Bail } from './bail'
import { Depot } from './depot'
import { DocumentsDuBail } from './documents-du-bail'
import { Lieux } from './lieux'
import { Loyer } from './loyer'
import { Regularisations } from './regularisations'

export const metadata: Metadata = { title: 'Mon logement' }

export default async function LogementPage({ params }: PageProps<'/[espace]/[compte]/logement'>) {
  const { viewer, compte, base } = await locataireOuvert(params)
  const jour = today()
  const [logement, regularisations] = await Promise.all([
    logementDuCompte(viewer, compte.id, jour),
    regularisationsDuCompte(viewer, compte.id),
  ])
  if (!logement) notFound()
  const { bail, departLe, documents } = logement
  const parti = departLe !== null && departLe < jour
  return (
    <div className="stack">
      <h1>{parti ? 'Le logement que vous avez quitté' : 'Mon logement'}</h1>
      {compte.sortant && (
        <Alert titre="Ce compte va se fermer.">
          Cette page reste lisible jusqu’au <JourEnLettres jour={compte.sortant} />
           : le dépôt de garantie et les dernières charges s’y suivent jusque-là.
        </Alert>
      )}
      {!bail && (
        <p className="card hint">
          {compte.agence.nom} n’a pas encore publié votre bail. Votre logement, votre loyer et votre dépôt de garantie apparaîtront ici dès
          qu’il le sera.
        </p>
      )}
      <div className="grid-12">
        {bail && (
          <>
            <Lieux bail={bail} />
            <Loyer logement={logement} bail={bail} base={base} jour={jour} />
            <Bail logement={logement} bail={bail} agence={compte.agence.nom} jour={jour} />
            <Depot bail={bail} departLe={departLe} jour={jour} />
          </>
        )}
        <Regularisations regularisations={regularisations} base={base} />
        {rubriqueOuverte(compte, 'DOCUMENTS') && <DocumentsDuBail documents={documents} base={base} />}
      </div>
    </div>
  )
}
