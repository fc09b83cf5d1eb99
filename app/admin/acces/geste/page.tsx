import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { sessionsAFermer } from '@/lib/acces/sessions-a-fermer'
import { demande } from '@/lib/domain/recherche'
import { type Etat, ecrireLaSelection, gesteDemande, selectionDemandee } from '@/lib/domain/selection-d-acces'
import { ETAT_ACCES } from '@/lib/labels'
import { effetsDuGeste } from '@/lib/queries/gestes-d-acces'
import { requireGestionnaire } from '@/lib/viewer'
import { GESTE } from '../libelles'
import { concernes, consequences } from './consequences'
import { GesteForm } from './geste-form'

export const metadata: Metadata = { title: 'Confirmer' }

const nombres = new Intl.NumberFormat('fr-FR')

export default async function GestePage({ searchParams }: PageProps<'/admin/acces/geste'>) {
  const viewer = await requireGestionnaire()
  const params = await searchParams
  const geste = gesteDemande(demande(params, 'geste'))
  if (!geste) notFound()
  const selection = selectionDemandee(params)
  const effets = selection && (await effetsDuGeste(viewer, selection))
  const sessions = selection && geste === 'fermer' ? await sessionsAFermer(viewer, selection) : 0
  const combien = effets ? concernes(geste, effets.parEtat) : 0
  return (
    <div className="stack max-w-[760px]">
      <p>
        <Link href="/admin/acces" className="inline-flex min-h-11 items-center">
          ← Accès
        </Link>
      </p>
      <h1>{GESTE[geste].nom}</h1>
      {!selection || !effets ? (
        <p className="card">Aucun compte n’a été choisi. Cochez-en dans la liste, ou choisissez toute la liste.</p>
      ) : (
        <section className="card" aria-labelledby="effet">
          <h2 id="effet">
            {nombres.format(effets.total)} {effets.total > 1 ? 'comptes choisis' : 'compte choisi'}
          </h2>
          <p className="mt-2 flex flex-wrap gap-2">
            {(Object.entries(effets.parEtat) as [Etat, number][]).map(([etat, n]) => (
              <span key={etat} className="tag plain">
                {ETAT_ACCES[etat]} : {nombres.format(n)}
              </span>
            ))}
          </p>
          {combien === 0 ? (
            <p className="mt-4">Il n’y a rien à faire pour {effets.total > 1 ? 'ces comptes' : 'ce compte'}.</p>
          ) : (
            <>
              <h3 className="mt-4">Ce qui va se passer</h3>
              <ul className="mt-2 list-disc space-y-1 pl-6">
                {consequences(geste, effets, sessions).map((phrase) => (
                  <li key={phrase}>{phrase}</li>
                ))}
              </ul>
              <GesteForm
                geste={geste}
                selection={new URLSearchParams(ecrireLaSelection(selection).map(([name, value]) => [name, value])).toString()}
                empreinte={effets.empreinte}
                formulaire={randomUUID()}
                associes={geste === 'lettres' ? (effets.parEtat.ASSOCIE ?? 0) : 0}
                seuls={combien === (effets.parEtat.ASSOCIE ?? 0)}
              />
            </>
          )}
        </section>
      )}
    </div>
  )
}
