import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Chiffres } from '@/components/charts/chiffres'
import { Courbe } from '@/components/charts/courbe'
import { type Donnees, EUROS } from '@/components/charts/donnees'
import { Retour } from '@/components/retour'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { formatDayInWords, formatMonth, moisCourt } from '@/lib/domain/day'
import type { SoldeAuJour } from '@/lib/domain/evolution'
import { type SensSolde, soldeAffiche } from '@/lib/domain/releve'
import { evolutionDuSolde } from '@/lib/queries/evolution'
import { compteOuvert } from '../../compte-ouvert'
import { EnMots } from './en-mots'

export const metadata: Metadata = { title: 'Évolution de mon solde' }

function donnees(points: readonly SoldeAuJour[], sens: SensSolde): Donnees {
  const [first, last] = [points[0], points.at(-1)]
  const periode = first && last && first !== last ? `, de ${formatMonth(first.jour)} à ${formatMonth(last.jour)}` : ''
  return {
    id: 'solde',
    titre: 'Solde de votre compte à la fin de chaque mois',
    description: `Une ligne en escalier${periode}. Les mêmes chiffres sont dans le tableau qui suit.`,
    categories: points.map(({ jour }) => ({ court: `${moisCourt(jour)} ${jour.slice(2, 4)}`, long: formatDayInWords(jour) })),
    series: [{ nom: 'Solde', valeurs: points.map(({ solde }) => soldeAffiche(solde, sens)) }],
    unite: EUROS,
  }
}

export default async function EvolutionPage({ params }: PageProps<'/[espace]/[compte]/compte/evolution'>) {
  const { viewer, compte, base } = await compteOuvert(params, 'COMPTE')
  const jour = today()
  const evolution = await evolutionDuSolde(viewer, compte.id, jour)
  if (!evolution) notFound()
  const { numero, points } = evolution
  const { sensSolde } = compte.agence
  const picture = donnees(points, sensSolde)
  return (
    <div className="stack">
      <Retour href={`${base}/compte`} vers="Mon compte" />
      <h1>Évolution de mon solde</h1>
      <p className="print-only">
        Compte {numero} · {compte.agence.nom} · imprimé le <JourEnLettres jour={jour} />
      </p>
      {points.length === 0 ? (
        <p className="card hint">
          Aucune écriture n’est publiée sur ce compte pour l’instant. L’évolution de votre solde apparaîtra ici dès la première.
        </p>
      ) : (
        <section className="card" aria-labelledby="evolution">
          <h2 id="evolution">Votre solde, mois après mois</h2>
          <p className="hint mt-1">
            {sensSolde === 'DEBIT_POSITIF'
              ? 'Au-dessus de zéro, vous nous devez ; au-dessous, nous vous devons.'
              : 'Au-dessus de zéro, nous vous devons ; au-dessous, vous nous devez.'}
          </p>
          <Courbe donnees={picture} />
          <EnMots points={points} />
          <Chiffres donnees={picture} premiere="Au" />
        </section>
      )}
    </div>
  )
}
