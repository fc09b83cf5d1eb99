import type { Metadata } from 'next'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { rupturesDeChaine } from '@/lib/domain/crg'
import { type CrgListe, crgsDuCompte } from '@/lib/queries/crg'
import { bailleurOuvert } from '../bailleur-ouvert'
import { ComptesRendus } from './comptes-rendus'

export const metadata: Metadata = { title: 'Comptes rendus de gestion' }

/** The latest years stand open, those before are folded. */
const ANNEES_OUVERTES = 2

function parAnnee(crgs: readonly CrgListe[]) {
  const annees = [...new Set(crgs.map(({ fin }) => fin.slice(0, 4)))]
  return annees.map((annee) => ({ annee, siens: crgs.filter(({ fin }) => fin.startsWith(annee)) }))
}

export default async function GestionPage({ params }: PageProps<'/[espace]/[compte]/gestion'>) {
  const { viewer, compte, base } = await bailleurOuvert(params)
  const crgs = await crgsDuCompte(viewer, compte.id)
  const ruptures = new Set(rupturesDeChaine(crgs).map(({ apres }) => apres.id))
  return (
    <div className="stack">
      <h1>Comptes rendus de gestion</h1>
      <p className="print-only">
        {compte.agence.nom} · compte {compte.numero} · imprimé le <JourEnLettres jour={today()} />
      </p>
      {crgs.length === 0 ? (
        <p className="card hint">
          Aucun compte rendu n’est publié pour l’instant. {compte.agence.nom} vous y dira, période après période, ce qui a été reçu de vos
          locataires, ce qui a été payé pour vous et ce qui vous a été versé.
        </p>
      ) : (
        <p className="hint">
          Période après période, ce que {compte.agence.nom} a reçu de vos locataires, ce qui a été payé pour vous et ce qui vous a été
          versé.
        </p>
      )}
      {parAnnee(crgs).map(({ annee, siens }, rang) => (
        <ComptesRendus key={annee} annee={annee} crgs={siens} ruptures={ruptures} base={base} ouvert={rang < ANNEES_OUVERTES} />
      ))}
    </div>
  )
}
