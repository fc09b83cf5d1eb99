import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { now, today } from '@/lib/clock'
import { capitale } from '@/lib/domain/bien'
import { addMonths, dayInFrance, startOfMonth } from '@/lib/domain/day'
import { nomAffiche } from '@/lib/domain/tiers'
import { type Accueil, accueilDuCompte } from '@/lib/queries/accueil'
import { accueilDuLocataire } from '@/lib/queries/accueil-du-locataire'
import { demandesOuvertes } from '@/lib/queries/demandes'
import { informationsRecentes } from '@/lib/queries/informations'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { AccueilDuCoproprietaire } from './accueil/accueil-du-coproprietaire'
import { DemandesOuvertes } from './accueil/demandes-ouvertes'
import { DepuisLaVisite } from './accueil/depuis-la-visite'
import { DernieresInformations } from './accueil/dernieres-informations'
import { DerniersDocuments } from './accueil/derniers-documents'
import { SoldeDuJour } from './accueil/solde-du-jour'
import { AccueilDuBailleur } from './accueil-du-bailleur/accueil-du-bailleur'
import { AccueilDuLocataire } from './accueil-du-locataire/accueil-du-locataire'
import { compteOuvert } from './compte-ouvert'

export const metadata: Metadata = { title: 'Accueil' }

const NOMMES = 3

/** « Saint-Exupéry, Itteville · appartement C01, cave CV01 ». */
function lieuDesLots({ lieu, lots }: Accueil): string {
  const named = lots.slice(0, NOMMES).map(({ nature, numero }) => `${nature.toLocaleLowerCase('fr')} ${numero}`)
  const others = lots.length > NOMMES ? [lots.length === NOMMES + 1 ? '1 autre lot' : `${lots.length - NOMMES} autres lots`] : []
  return [lieu && `${lieu.nom}, ${lieu.ville}`, [...named, ...others].join(', ')].filter(Boolean).join(' · ')
}

export default async function AccueilDuCompte({ params }: PageProps<'/[espace]/[compte]'>) {
  const { viewer, compte, base } = await compteOuvert(params)
  const { id, role } = compte
  const [jour, instant] = [today(), now()]
  const [accueil, demandes, informations, parc, locataire] = await Promise.all([
    accueilDuCompte(viewer, id, jour, instant),
    demandesOuvertes(viewer, id),
    informationsRecentes(viewer, id, jour),
    role === 'BAILLEUR' ? parcDuBailleur(viewer, id, addMonths(startOfMonth(jour), -3)) : null,
    role === 'LOCATAIRE' ? accueilDuLocataire(viewer, id) : null,
  ])
  if (!accueil) notFound()
  const { visite } = accueil
  const depuis = visite && dayInFrance(visite)
  const logement = locataire?.logement
  const lieu = logement ? `${logement.immeuble}, ${logement.ville} · ${logement.nature} ${logement.lot}` : lieuDesLots(accueil)
  return (
    <div className="stack">
      <div>
        <h1>Bonjour {nomAffiche(accueil.tiers)}</h1>
        <p className="hint">{capitale(lieu || compte.agence.nom)}</p>
      </div>
      <DepuisLaVisite
        accueil={accueil}
        reponses={demandes.rows.filter(({ nonLue }) => nonLue).length}
        informations={depuis && !compte.sortant ? informations.filter(({ date }) => date > depuis).length : 0}
        base={base}
        jour={jour}
      />
      <div className="grid-12">
        <div className="c7">
          <SoldeDuJour accueil={accueil} jour={jour} base={base} role={role} />
        </div>
        {role === 'COPROPRIETAIRE' && <AccueilDuCoproprietaire accueil={accueil} jour={jour} base={base} />}
        {parc && <AccueilDuBailleur parc={parc} jour={jour} base={base} />}
        {locataire && (
          <AccueilDuLocataire
            faits={locataire}
            jour={jour}
            base={base}
            preleve={accueil.prelevement === 'ACTIF'}
            sortant={compte.sortant !== null}
          />
        )}
        {role !== 'COPROPRIETAIRE' && <DerniersDocuments accueil={accueil} base={base} />}
        {role !== 'COPROPRIETAIRE' && (
          <DernieresInformations informations={compte.sortant ? [] : informations} agence={compte.agence} base={base} />
        )}
        <DemandesOuvertes demandes={demandes} base={base} />
        {role === 'COPROPRIETAIRE' && <DernieresInformations informations={informations} agence={compte.agence} base={base} />}
      </div>
    </div>
  )
}
