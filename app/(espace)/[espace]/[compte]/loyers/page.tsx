import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { anneeDemandee, anneesOuvertes } from '@/lib/domain/annee-demandee'
import { day } from '@/lib/domain/day'
import { grilleDesLoyers } from '@/lib/domain/loyers'
import { cheminOuvert } from '@/lib/domain/rubriques'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { bailleurOuvert } from '../bailleur-ouvert'
import { EnImage } from './en-image'
import { GrilleDesLoyers } from './grille'
import { SommesDeLAnnee } from './sommes'

export const metadata: Metadata = { title: 'Loyers' }

export default async function LoyersPage({ params, searchParams }: PageProps<'/[espace]/[compte]/loyers'>) {
  const { viewer, compte, base } = await bailleurOuvert(params)
  const jour = today()
  const annee = anneeDemandee((await searchParams).annee, jour)
  const parc = await parcDuBailleur(viewer, compte.id, day(`${annee}-01-01`))
  if (!parc) notFound()
  const grille = grilleDesLoyers({ annee, lots: parc.lots, termes: parc.termes, jour })
  const annees = anneesOuvertes(parc.premier, jour)
  const fichier = `/api/loyers/${compte.id}?annee=${annee}`
  return (
    <div className="stack">
      <div className="titre-et-suite">
        <h1>Loyers {annee}</h1>
        <p className="no-print flex flex-wrap gap-2">
          <a className="btn small" href={`${fichier}&format=xlsx`} download>
            <Icon name="file-spreadsheet" size={20} /> Excel
          </a>
          <a className="btn small" href={`${fichier}&format=csv`} download>
            <Icon name="download" size={20} /> CSV
          </a>
        </p>
      </div>
      <p className="print-only">
        {compte.agence.nom} · compte {compte.numero} · imprimé le <JourEnLettres jour={jour} />
      </p>
      {annees.length > 1 && (
        <nav aria-label="Année" className="no-print flex flex-wrap gap-2">
          {annees.map((une) => (
            <Link key={une} className="chip" href={`${base}/loyers?annee=${une}`} aria-current={une === annee ? 'true' : undefined}>
              {une}
            </Link>
          ))}
        </nav>
      )}
      {parc.lots.length === 0 ? (
        <p className="card hint">
          Aucun lot n’est publié pour ce mandat. Vos loyers apparaîtront ici dès que votre agence aura publié vos biens et vos baux.
        </p>
      ) : (
        <>
          <SommesDeLAnnee grille={grille} jour={jour} />
          <GrilleDesLoyers grille={grille} lots={parc.lots} jour={jour} biens={cheminOuvert(compte, 'biens') ? `${base}/biens` : null} />
          <EnImage grille={grille} />
        </>
      )}
    </div>
  )
}
