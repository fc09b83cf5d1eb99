import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { now, today } from '@/lib/clock'
import { capitale } from '@/lib/domain/bien'
import { dayInFrance } from '@/lib/domain/day'
import { nomAffiche } from '@/lib/domain/tiers'
import { type Accueil, accueilDuCompte } from '@/lib/queries/accueil'
import { demandesOuvertes } from '@/lib/queries/demandes'
import { informationsRecentes } from '@/lib/queries/informations'
import { Annonces } from './accueil/annonces'
import { DemandesOuvertes } from './accueil/demandes-ouvertes'
import { DepuisLaVisite } from './accueil/depuis-la-visite'
import { DernieresInformations } from './accueil/dernieres-informations'
import { DerniersDocuments } from './accueil/derniers-documents'
import { ProchaineEcheance } from './accueil/prochaine-echeance'
import { SoldeDuJour } from './accueil/solde-du-jour'
import { compteOuvert } from './compte-ouvert'

export const metadata: Metadata = { title: 'Accueil' }

const NOMMES = 3

/** « Saint-Exupéry, Itteville · appartement C01, cave CV01 ». */
function lieu({ lieu, lots }: Accueil): string {
  const named = lots.slice(0, NOMMES).map(({ nature, numero }) => `${nature.toLocaleLowerCase('fr')} ${numero}`)
  const others = lots.length > NOMMES ? [`${lots.length - NOMMES} autres lots`] : []
  return [lieu && `${lieu.nom}, ${lieu.ville}`, [...named, ...others].join(', ')].filter(Boolean).join(' · ')
}

export default async function AccueilDuCompte({ params }: PageProps<'/[espace]/[compte]'>) {
  const { viewer, compte, base } = await compteOuvert(params)
  const [jour, instant] = [today(), now()]
  const [accueil, demandes, informations] = await Promise.all([
    accueilDuCompte(viewer, compte.id, jour, instant),
    demandesOuvertes(viewer, compte.id),
    informationsRecentes(viewer, compte.id, jour),
  ])
  if (!accueil) notFound()
  const { visite } = accueil
  const depuis = visite && dayInFrance(visite)
  return (
    <div className="stack">
      <div>
        <h1>Bonjour {nomAffiche(accueil.tiers)}</h1>
        <p className="hint">{capitale(lieu(accueil) || compte.agence.nom)}</p>
      </div>
      <DepuisLaVisite
        accueil={accueil}
        reponses={demandes.rows.filter(({ nonLue }) => nonLue).length}
        informations={depuis ? informations.filter(({ date }) => date > depuis).length : 0}
        base={base}
        jour={jour}
      />
      <div className="grid-12">
        <div className={compte.role === 'COPROPRIETAIRE' ? 'c7' : 'c12'}>
          <SoldeDuJour accueil={accueil} jour={jour} base={base} role={compte.role} />
        </div>
        {compte.role === 'COPROPRIETAIRE' && <ProchaineEcheance accueil={accueil} base={base} />}
        <DerniersDocuments accueil={accueil} base={base} />
        {compte.role === 'COPROPRIETAIRE' && <Annonces evenements={accueil.evenements} base={base} jour={jour} />}
        {compte.role !== 'COPROPRIETAIRE' && <DernieresInformations informations={informations} agence={compte.agence} base={base} />}
        <DemandesOuvertes demandes={demandes} base={base} />
        {compte.role === 'COPROPRIETAIRE' && <DernieresInformations informations={informations} agence={compte.agence} base={base} />}
      </div>
    </div>
  )
}
