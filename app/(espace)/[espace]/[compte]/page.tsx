import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { now, today } from '@/lib/clock'
import { capitale } from '@/lib/domain/bien'
import { addMonths, dayInFrance, startOfMonth } from '@/lib/domain/day'
import { formatInstant } from '@/lib/domain/instant'
import { type Rubrique, rubriqueOuverte } from '@/lib/domain/rubriques'
import { nomAffiche } from '@/lib/domain/tiers'
import { type Accueil, accueilDuCompte } from '@/lib/queries/accueil'
import { accueilDuLocataire } from '@/lib/queries/accueil-du-locataire'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { Tableau } from './accueil/tableau'
import { AccueilDuBailleur } from './accueil-du-bailleur/accueil-du-bailleur'
import { AccueilDuLocataire } from './accueil-du-locataire/accueil-du-locataire'
import { compteOuvert } from './compte-ouvert'

export const metadata: Metadata = { title: 'Accueil' }

const NOMMES = 3
/** What the cards of the home are of, or lead to. */
const CARTES = ['COMPTE', 'BIENS', 'DOCUMENTS', 'DEMANDES', 'INFORMATIONS', 'CONTACTS'] as const satisfies readonly Rubrique[]

/** « Saint-Exupéry, Itteville · appartement C01, cave CV01 ». */
function lieuDesLots({ lieu, lots }: Pick<Accueil, 'lieu' | 'lots'>): string {
  const named = lots.slice(0, NOMMES).map(({ nature, numero }) => `${nature.toLocaleLowerCase('fr')} ${numero}`)
  const others = lots.length > NOMMES ? [lots.length === NOMMES + 1 ? '1 autre lot' : `${lots.length - NOMMES} autres lots`] : []
  return [lieu && `${lieu.nom}, ${lieu.ville}`, [...named, ...others].join(', ')].filter(Boolean).join(' · ')
}

export default async function AccueilDuCompte({ params }: PageProps<'/[espace]/[compte]'>) {
  const { viewer, compte, base } = await compteOuvert(params)
  const { id, role, sortant } = compte
  const jour = today()
  const [lu, parc, locataire] = await Promise.all([
    accueilDuCompte(viewer, id, jour, now()),
    role === 'BAILLEUR' ? parcDuBailleur(viewer, id, addMonths(startOfMonth(jour), -3)) : null,
    role === 'LOCATAIRE' ? accueilDuLocataire(viewer, id) : null,
  ])
  if (!lu) notFound()
  const { tiers, lieu, lots, visite, demandes, informations, ...accueil } = lu
  const { nom, telephone, email } = compte.agence
  const rows = demandes.rows.map(({ updatedAt, ...row }) => ({
    ...row,
    depuis: { iso: updatedAt.toISOString(), texte: formatInstant(updatedAt) },
  }))
  const logement = locataire?.logement
  const ou = logement ? `${logement.immeuble}, ${logement.ville} · ${logement.nature} ${logement.lot}` : lieuDesLots({ lieu, lots })
  return (
    <div className="stack">
      <div>
        <h1>Bonjour {nomAffiche(tiers)}</h1>
        <p className="hint">{capitale(ou || nom)}</p>
      </div>
      <Tableau
        accueil={{ ...accueil, informations: sortant ? [] : informations }}
        demandes={{ total: demandes.total, rows }}
        visite={visite && dayInFrance(visite)}
        agence={{ nom, telephone, email }}
        role={role}
        ouvertes={CARTES.filter((rubrique) => rubriqueOuverte(compte, rubrique))}
        base={base}
        jour={jour}
      >
        {parc && <AccueilDuBailleur parc={parc} jour={jour} base={base} biens={rubriqueOuverte(compte, 'BIENS')} />}
        {locataire && (
          <AccueilDuLocataire
            faits={locataire}
            solde={accueil.solde}
            jour={jour}
            base={base}
            preleve={accueil.prelevement === 'ACTIF'}
            sortant={sortant !== null}
          />
        )}
      </Tableau>
    </div>
  )
}
