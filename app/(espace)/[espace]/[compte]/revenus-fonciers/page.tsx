import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { anneeChoisie } from '@/lib/domain/annee-demandee'
import { dresserDeclaration } from '@/lib/domain/declaration'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { anneeEncaissee } from '@/lib/queries/revenus-fonciers'
import { bailleurOuvert } from '../bailleur-ouvert'
import { HorsDeclaration, Meublees } from './hors-declaration'
import { ParImmeuble } from './immeubles'
import { LignesDeLAide } from './lignes'
import { Resultat } from './resultat'
import { UneAide } from './une-aide'

export const metadata: Metadata = { title: 'Revenus fonciers' }

export default async function RevenusFonciersPage({ params, searchParams }: PageProps<'/[espace]/[compte]/revenus-fonciers'>) {
  const { viewer, compte, base } = await bailleurOuvert(params)
  const jour = today()
  const demandee = anneeChoisie((await searchParams).annee)
  const [lue, parc] = await Promise.all([anneeEncaissee(viewer, compte.id, demandee, jour), parcDuBailleur(viewer, compte.id, jour)])
  if (!lue || !parc) notFound()
  const { annee } = lue
  const annees = [...new Set([annee, ...lue.annees])].sort((a, b) => b - a)
  const declaration = dresserDeclaration(annee, lue.lignes, parc.lots)
  const vide = lue.lignes.length === 0
  return (
    <div className="stack">
      <div className="titre-et-suite">
        <h1>Revenus fonciers {annee}</h1>
        {!vide && (
          <a className="btn main no-print" href={`/api/revenus-fonciers/${compte.id}?annee=${annee}`} target="_blank" rel="noreferrer">
            <Icon name="file-text" /> Version PDF <span className="sr-only">(nouvelle fenêtre)</span>
          </a>
        )}
      </div>
      <p className="print-only">
        {compte.agence.nom} · compte {compte.numero} · imprimé le <JourEnLettres jour={jour} />
      </p>
      {annees.length > 1 && (
        <nav aria-label="Année" className="no-print flex flex-wrap gap-2">
          {annees.map((une) => (
            <Link
              key={une}
              className="chip"
              href={`${base}/revenus-fonciers?annee=${une}`}
              aria-current={une === annee ? 'true' : undefined}
            >
              {une}
            </Link>
          ))}
        </nav>
      )}
      {vide ? (
        <p className="card hint">
          Rien n’a été reçu ni payé pour vous en {annee}, d’après ce que {compte.agence.nom} a publié.
          {lue.annees.length === 0 && ' Vos revenus apparaîtront ici avec vos premiers comptes rendus de gestion.'}
        </p>
      ) : (
        <>
          <Resultat declaration={declaration} enCours={String(annee) === jour.slice(0, 4)} />
          <LignesDeLAide declaration={declaration} />
          <ParImmeuble declaration={declaration} />
          <Meublees declaration={declaration} />
          <HorsDeclaration declaration={declaration} />
        </>
      )}
      <UneAide declaration={declaration} agence={compte.agence.nom} />
    </div>
  )
}
