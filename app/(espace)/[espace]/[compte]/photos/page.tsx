import type { Metadata } from 'next'
import Link from 'next/link'
import { Photo, titreDeLaPhoto } from '@/components/photo'
import { Retour } from '@/components/retour'
import { JourEnLettres } from '@/components/ui/jour'
import { photosDeLaResidence } from '@/lib/queries/photos'
import { coproprieteOuverte } from '../copropriete-ouverte'

export const metadata: Metadata = { title: 'Photos de la résidence' }

export default async function PhotosPage({ params }: PageProps<'/[espace]/[compte]/photos'>) {
  const { viewer, compte, base } = await coproprieteOuverte(params, 'PHOTOS')
  const photos = (await photosDeLaResidence(viewer, compte.id))?.photos ?? []
  return (
    <div className="stack">
      <Retour href={`${base}/residence`} vers="Ma résidence" />
      <h1>Photos de la résidence</h1>
      {photos.length > 0 ? (
        <ul className="photos">
          {photos.map((photo) => (
            <li key={photo.id}>
              <Link href={`${base}/photos/${photo.id}`}>
                <Photo photo={photo} legendee sizes="(min-width: 1024px) 260px, 46vw" />
                <span className="legende-de-photo">
                  {titreDeLaPhoto(photo)}
                  {photo.titre && photo.date && (
                    <small className="hint block font-normal">
                      <JourEnLettres jour={photo.date} />
                    </small>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="card hint">Aucune photo n’est publiée pour l’instant. Celles que {compte.agence.nom} publiera apparaîtront ici.</p>
      )}
    </div>
  )
}
