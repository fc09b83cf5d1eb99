import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { RetourOuvert } from '@/components/retour-ouvert'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { cheminOuvert } from '@/lib/domain/rubriques'
import { tableauDesCharges, type Vue } from '@/lib/domain/tableau-des-charges'
import { chargesDeLaResidence } from '@/lib/queries/charges'
import { coproprieteOuverte } from '../copropriete-ouverte'
import { EnImage } from './en-image'
import { Provenance } from './provenance'

export const metadata: Metadata = { title: 'Charges par poste' }

const VUES = { part: 'Votre part', residence: 'Toute la résidence' } as const satisfies Record<Vue, string>

export default async function ChargesPage({ params, searchParams }: PageProps<'/[espace]/[compte]/charges'>) {
  const { viewer, compte, base } = await coproprieteOuverte(params)
  const { vue: demandee } = await searchParams
  const jour = today()
  const charges = await chargesDeLaResidence(viewer, compte.id, jour)
  if (!charges) notFound()
  const { exercices, immeuble, depensesOuvertes } = charges
  // Without a lot that counts, there is no part to show.
  const partagee = exercices.some(({ postes }) => postes.some(({ part }) => part !== null))
  const vue: Vue = partagee && demandee !== 'residence' ? 'part' : 'residence'
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin="residence" vers="Ma résidence" />
      <h1>Charges par poste</h1>
      <p className="print-only">
        {immeuble} · {compte.agence.nom} · imprimé le <JourEnLettres jour={jour} />
      </p>
      {exercices.length === 0 ? (
        <p className="card hint">
          Aucun budget n’est publié pour l’instant. Les charges de la résidence apparaîtront ici dès que votre syndic aura publié celui
          d’une année.
        </p>
      ) : (
        <>
          {partagee && (
            <nav aria-label="Montants" className="no-print flex flex-wrap gap-2">
              {(['part', 'residence'] as const).map((choix) => (
                <Link
                  key={choix}
                  className="chip"
                  href={`${base}/charges${choix === 'residence' ? '?vue=residence' : ''}`}
                  aria-current={choix === vue ? 'true' : undefined}
                >
                  {VUES[choix]}
                </Link>
              ))}
            </nav>
          )}
          <EnImage titre={VUES[vue]} exercices={exercices} tableau={tableauDesCharges(exercices, vue)} vue={vue} />
          <Provenance
            exercices={exercices}
            vue={vue}
            depenses={depensesOuvertes && cheminOuvert(compte, 'depenses') ? `${base}/depenses` : null}
            fonds={cheminOuvert(compte, 'fonds-de-travaux') ? `${base}/fonds-de-travaux` : null}
          />
        </>
      )}
    </div>
  )
}
