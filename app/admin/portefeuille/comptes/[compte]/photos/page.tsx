import type { Metadata } from 'next'
import Link from 'next/link'
import { Photo, titreDeLaPhoto } from '@/components/photo'
import { photosDesImmeubles } from '@/lib/queries/photos'
import { compteDemande } from '../compte-demande'
import { EnTete } from '../onglets'

export const metadata: Metadata = { title: 'Photos d’un compte' }

/** The photographs that the holder of the compte is shown, building by building. */
export default async function PhotosDuComptePage({ params }: PageProps<'/admin/portefeuille/comptes/[compte]/photos'>) {
  const { viewer, fiche, base } = await compteDemande(params)
  const immeubles = await photosDesImmeubles(viewer, fiche.id)
  return (
    <div className="stack">
      <EnTete fiche={fiche} base={base} ici="/photos" />
      {immeubles.length === 0 && <p className="card hint">Aucun immeuble n’est rattaché à ce compte aujourd’hui.</p>}
      {immeubles.map(({ immeubleId, immeuble, photos }) => (
        <section key={immeubleId} className="card" aria-labelledby={immeubleId}>
          <h2 id={immeubleId}>
            <Link href={`/admin/photos/${immeubleId}`} className="inline-flex min-h-11 items-center">
              {immeuble}
            </Link>
          </h2>
          {photos.length === 0 && <p className="hint">Aucune photo n’est publiée.</p>}
          <ul className="photos mt-2">
            {photos.map((photo) => (
              <li key={photo.id}>
                <a href={`/api/photos/${photo.id}?taille=grande`}>
                  <Photo photo={photo} legendee sizes="(min-width: 1024px) 260px, 46vw" />
                  <span className="legende-de-photo">{titreDeLaPhoto(photo)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
