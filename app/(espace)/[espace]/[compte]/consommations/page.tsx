import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { RetourOuvert } from '@/components/retour-ouvert'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { capitale } from '@/lib/domain/bien'
import { consommationsDuCompte } from '@/lib/queries/consommations'
import { coproprieteOuverte } from '../copropriete-ouverte'
import { EnImage } from './en-image'

export const metadata: Metadata = { title: 'Mes consommations' }

export default async function ConsommationsPage({ params, searchParams }: PageProps<'/[espace]/[compte]/consommations'>) {
  const { viewer, compte, base } = await coproprieteOuverte(params)
  const { lot: demande } = await searchParams
  const jour = today()
  const lots = await consommationsDuCompte(viewer, compte.id, jour)
  if (!lots) notFound()
  const lot = lots.find(({ id }) => id === demande) ?? lots[0]
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin="residence" vers="Ma résidence" />
      <h1>Mes consommations</h1>
      {lot ? (
        <>
          <p className="print-only">
            {capitale(lot.nature)}, lot {lot.numero} · {compte.agence.nom} · imprimé le <JourEnLettres jour={jour} />
          </p>
          {lots.length > 1 ? (
            <nav aria-label="Lot" className="no-print flex flex-wrap gap-2">
              {lots.map(({ id, numero, nature }) => (
                <Link key={id} className="chip" href={`${base}/consommations?lot=${id}`} aria-current={id === lot.id ? 'true' : undefined}>
                  {capitale(nature)}, lot {numero}
                </Link>
              ))}
            </nav>
          ) : (
            <p className="hint no-print">
              {capitale(lot.nature)}, lot {lot.numero}
            </p>
          )}
          {lot.compteurs.map((compteur, rang) => (
            <EnImage key={`${lot.id} ${compteur.fluide} ${compteur.unite}`} compteur={compteur} rang={rang} />
          ))}
          <p className="hint">
            Vous voyez les relevés faits depuis que le lot est à vous : les précédents ne regardent que son ancien propriétaire.
          </p>
        </>
      ) : (
        <p className="card hint">
          Aucun relevé de compteur n’est publié pour vos lots. Vos consommations d’eau et de chauffage apparaîtront ici dès que votre syndic
          les publiera.
        </p>
      )}
    </div>
  )
}
