import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { JourEnLettres } from '@/components/ui/jour'
import { coproprietairesDeLaResidence } from '@/lib/queries/conseil'
import { conseilOuvert } from '../../conseil-ouvert'
import { TableDesCoproprietaires } from './table'

export const metadata: Metadata = { title: 'Liste des copropriétaires' }

export default async function CoproprietairesPage({ params }: PageProps<'/[espace]/[compte]/conseil/coproprietaires'>) {
  const { viewer, compte, base, jour } = await conseilOuvert(params)
  const liste = await coproprietairesDeLaResidence(viewer, compte.id, jour)
  if (!liste) notFound()
  return (
    <div className="stack">
      <Retour href={`${base}/conseil`} vers="Conseil syndical" />
      <div>
        <h1>Liste des copropriétaires</h1>
        <p className="hint mt-1">
          {liste.immeuble}, au <JourEnLettres jour={jour} />. Remise au conseil syndical pour l’exercice de sa mission : elle ne se diffuse
          pas.
        </p>
      </div>
      <section className="card" aria-label="Copropriétaires">
        {liste.lignes.length > 0 ? (
          <TableDesCoproprietaires liste={liste} />
        ) : (
          <p className="hint">Votre syndic n’a pas encore publié à qui appartiennent les lots.</p>
        )}
      </section>
    </div>
  )
}
