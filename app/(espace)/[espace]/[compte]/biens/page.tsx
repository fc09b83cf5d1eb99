import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { dresserParc } from '@/lib/domain/mes-biens'
import { parcDuBailleur } from '@/lib/queries/loyers'
import { photosDesImmeubles } from '@/lib/queries/photos'
import { pourLaRubrique } from '@/lib/viewer-kinds'
import { bailleurOuvert } from '../bailleur-ouvert'
import { QuelquesPhotos } from '../residence/quelques-photos'
import { EnNombres } from './en-nombres'
import { Immeuble } from './immeuble'

export const metadata: Metadata = { title: 'Mes biens' }

export default async function BiensPage({ params }: PageProps<'/[espace]/[compte]/biens'>) {
  const { viewer, compte, base } = await bailleurOuvert(params, 'BIENS')
  const jour = today()
  // Of the terms, those that are owed are enough.
  const [lu, immeubles] = await Promise.all([
    parcDuBailleur(viewer, compte.id, jour),
    photosDesImmeubles(pourLaRubrique(viewer, 'PHOTOS'), compte.id),
  ])
  if (!lu) notFound()
  const parc = dresserParc(lu.lots, lu.termes, jour)
  const photos = immeubles.flatMap((immeuble) => immeuble.photos)
  return (
    <div className="stack">
      <h1>Mes biens</h1>
      <p className="print-only">
        {compte.agence.nom} · compte {compte.numero} · imprimé le <JourEnLettres jour={jour} />
      </p>
      {lu.lots.length === 0 ? (
        <p className="card hint">
          Aucun lot n’est publié pour ce mandat. Vos biens apparaîtront ici dès que {compte.agence.nom} les aura publiés.
        </p>
      ) : (
        <EnNombres parc={parc} base={base} />
      )}
      {parc.immeubles.map(({ immeuble, lots }) => (
        <Immeuble key={immeuble.id} immeuble={immeuble} lots={lots} base={base} />
      ))}
      <QuelquesPhotos photos={photos} base={base} />
    </div>
  )
}
