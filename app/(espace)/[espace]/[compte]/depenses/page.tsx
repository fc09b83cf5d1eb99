import type { Metadata } from 'next'
import Link from 'next/link'
import { RetourOuvert } from '@/components/retour-ouvert'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { nomDeLExercice } from '@/lib/domain/exercice'
import { type Depenses, depensesDeLaResidence } from '@/lib/queries/depenses'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { coproprieteOuverte } from '../copropriete-ouverte'
import { ParCompte } from './par-compte'
import { Total } from './total'

export const metadata: Metadata = { title: 'Dépenses de la résidence' }

const ChoixDeLExercice = ({ chemin, depenses: { exercices, exercice } }: { chemin: string; depenses: Depenses }) =>
  exercices.length > 1 && (
    <nav aria-label="Exercice" className="no-print flex flex-wrap gap-2">
      {exercices.map((open) => (
        <Link
          key={open.code}
          className="chip"
          href={`${chemin}?exercice=${encodeURIComponent(open.code)}`}
          aria-current={open.code === exercice?.code ? 'true' : undefined}
        >
          {nomDeLExercice(open)}
        </Link>
      ))}
    </nav>
  )

/** The navigation leads here whatever the rights, which a mandate may change from one day to the next. */
const Reservees = ({ base, compte }: { base: string; compte: CompteOuvert }) => (
  <div className="stack">
    <RetourOuvert compte={compte} base={base} chemin="residence" vers="Ma résidence" />
    <h1>Dépenses de la résidence</h1>
    <p className="card hint">
      {compte.agence.nom} n’ouvre pas la liste des dépenses à ce compte. Vos charges d’année en année restent à votre disposition :{' '}
      <Link href={`${base}/charges`}>voir mes charges</Link>.
    </p>
  </div>
)

export default async function DepensesPage({ params, searchParams }: PageProps<'/[espace]/[compte]/depenses'>) {
  const { viewer, compte, base } = await coproprieteOuverte(params, 'DEPENSES')
  const { exercice: demande } = await searchParams
  const jour = today()
  const depenses = await depensesDeLaResidence(viewer, compte.id, jour, typeof demande === 'string' ? demande : null)
  if (!depenses) return <Reservees base={base} compte={compte} />
  const { exercice, total, cles, immeuble } = depenses
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin="residence" vers="Ma résidence" />
      <h1>Dépenses de la résidence</h1>
      <p className="print-only">
        {immeuble} · {compte.agence.nom} · imprimé le <JourEnLettres jour={jour} />
      </p>
      <ChoixDeLExercice chemin={`${base}/depenses`} depenses={depenses} />
      {exercice && cles.length > 0 && <Total exercice={exercice} total={total} />}
      {cles.map((cle) => (
        <ParCompte key={cle.code} cle={cle} />
      ))}
      {cles.length === 0 && (
        <p className="card hint">
          {exercice
            ? 'Aucune dépense n’est publiée pour cet exercice. Elles apparaîtront ici à mesure que votre syndic les enregistre.'
            : 'Aucun exercice n’est ouvert pour l’instant. Les dépenses apparaîtront ici dès que votre syndic aura publié celles de l’année en cours.'}
        </p>
      )}
    </div>
  )
}
