import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RetourOuvert } from '@/components/retour-ouvert'
import { today } from '@/lib/clock'
import { derniersAppels } from '@/lib/queries/appels'
import { coproprieteOuverte } from '../copropriete-ouverte'
import { Appel } from './appel'

export const metadata: Metadata = { title: 'Mes appels de fonds' }

export default async function AppelsPage({ params }: PageProps<'/[espace]/[compte]/appels'>) {
  const { viewer, compte, base } = await coproprieteOuverte(params)
  const appels = await derniersAppels(viewer, compte.id)
  if (!appels) notFound()
  const jour = today()
  // The next to be paid, else the last: they come the latest first.
  const attendu = Math.max(
    0,
    appels.findLastIndex(({ exigibleLe }) => exigibleLe >= jour),
  )
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin="compte" vers="Mon compte" />
      <h1>Mes appels de fonds</h1>
      {appels.length === 0 && (
        <p className="card hint">Aucun appel de fonds n’est publié pour l’instant. Le prochain apparaîtra ici, avec son calcul.</p>
      )}
      {appels.map((appel, index) => (
        <Appel
          key={`${appel.exigibleLe} ${appel.libelle}`}
          appel={appel}
          jour={jour}
          id={`appel-${index + 1}`}
          ouvert={index === attendu}
        />
      ))}
    </div>
  )
}
