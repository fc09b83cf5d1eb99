import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Photo, titreDeLaPhoto } from '@/components/photo'
import { Retour } from '@/components/retour'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { photosDesImmeubles } from '@/lib/queries/photos'
import { compteEntier } from '../../compte-ouvert'
import { Fleches } from './fleches'

export const metadata: Metadata = { title: 'Photo' }

export default async function PhotoPage({ params }: PageProps<'/[espace]/[compte]/photos/[photo]'>) {
  const { viewer, compte, base } = await compteEntier(params, 'PHOTOS')
  const { photo: id } = await params
  const photos = (await photosDesImmeubles(viewer, compte.id)).flatMap((immeuble) => immeuble.photos)
  const at = photos.findIndex((one) => one.id === id)
  const photo = photos[at]
  if (!photo) notFound()
  const chemin = (rang: number) => (photos[rang] ? `${base}/photos/${photos[rang].id}` : null)
  const [avant, apres] = [chemin(at - 1), chemin(at + 1)]
  return (
    <div className="stack">
      <Retour href={`${base}/photos`} vers="Toutes les photos" />
      <h1>{titreDeLaPhoto(photo)}</h1>
      <p className="hint">
        Photo {at + 1} sur {photos.length}
        {photo.titre && photo.date && (
          <>
            , <JourEnLettres jour={photo.date} />
          </>
        )}
      </p>
      <Photo photo={photo} grande sizes="(min-width: 1024px) 960px, 92vw" className="photo-entiere" />
      {photos.length > 1 && (
        <nav aria-label="Autres photos" className="no-print flex justify-between gap-3">
          {avant ? (
            <Link className="btn" href={avant} rel="prev">
              <Icon name="chevron-left" size={20} />
              Précédente
            </Link>
          ) : (
            <span />
          )}
          {apres && (
            <Link className="btn" href={apres} rel="next">
              Suivante
              <Icon name="chevron-right" size={20} />
            </Link>
          )}
          <Fleches avant={avant} apres={apres} />
        </nav>
      )}
    </div>
  )
}
