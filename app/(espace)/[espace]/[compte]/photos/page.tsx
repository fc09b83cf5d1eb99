import type { Metadata } from 'next'
import Link from 'next/link'
import { Photo, titreDeLaPhoto } from '@/components/photo'
import { RetourOuvert } from '@/components/retour-ouvert'
import { JourEnLettres } from '@/components/ui/jour'
import { type Photo as PhotoLue, photosDesImmeubles } from '@/lib/queries/photos'
import { compteEntier } from '../compte-ouvert'
import { DOU_VIENNENT_LES_PHOTOS } from './dou-viennent'

export const metadata: Metadata = { title: 'Photos' }

const Planche = ({ photos, base }: { photos: readonly PhotoLue[]; base: string }) => (
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
)

export default async function PhotosPage({ params }: PageProps<'/[espace]/[compte]/photos'>) {
  const { viewer, compte, base } = await compteEntier(params, 'PHOTOS')
  const immeubles = (await photosDesImmeubles(viewer, compte.id)).filter(({ photos }) => photos.length > 0)
  const [premier] = immeubles
  const { page, nom, titre } = DOU_VIENNENT_LES_PHOTOS[compte.role]
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin={page} vers={nom} />
      <h1>{titre}</h1>
      {!premier && (
        <p className="card hint">Aucune photo n’est publiée pour l’instant. Celles que {compte.agence.nom} publiera apparaîtront ici.</p>
      )}
      {premier && immeubles.length === 1 ? (
        <Planche photos={premier.photos} base={base} />
      ) : (
        immeubles.map(({ immeubleId, immeuble, photos }) => (
          <section key={immeubleId} aria-labelledby={`immeuble-${immeubleId}`}>
            <h2 id={`immeuble-${immeubleId}`} className="mb-2">
              {immeuble}
            </h2>
            <Planche photos={photos} base={base} />
          </section>
        ))
      )}
    </div>
  )
}
