import Link from 'next/link'
import { Photo } from '@/components/photo'
import type { Photo as PhotoLue } from '@/lib/queries/photos'

/** The latest of the residence, on the way to all of them; nothing without any. */
export const QuelquesPhotos = ({ photos, base }: { photos: readonly PhotoLue[]; base: string }) =>
  photos.length > 0 && (
    <section className="card no-print" aria-labelledby="photos">
      <h2 id="photos">Photos</h2>
      <ul className="photos trois mt-3">
        {photos.slice(0, 3).map((photo) => (
          <li key={photo.id}>
            <Link href={`${base}/photos/${photo.id}`}>
              <Photo photo={photo} sizes="(min-width: 1024px) 120px, 30vw" />
            </Link>
          </li>
        ))}
      </ul>
      <Link className="mt-1 inline-flex min-h-11 items-center" href={`${base}/photos`}>
        {photos.length > 1 ? `Voir les ${photos.length} photos` : 'Voir la photo'}
      </Link>
    </section>
  )
