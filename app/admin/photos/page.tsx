import type { Metadata } from 'next'
import Link from 'next/link'
import { Recherche } from '@/components/admin/recherche'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { IMMEUBLES_PAR_PAGE, immeublesIllustres } from '@/lib/queries/photos-tenues'
import { requireStaff } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Photos' }

export default async function PhotosPage({ searchParams }: PageProps<'/admin/photos'>) {
  const viewer = await requireStaff()
  const demandes = await searchParams
  const [recherche, page] = [demande(demandes, 'q'), pageDemandee(demandes.page)]
  const { total, immeubles } = await immeublesIllustres(viewer, recherche, page)
  return (
    <div className="stack">
      <div>
        <h1>Photos</h1>
        <p className="hint mt-1">Par immeuble : ce que vos clients voient de leur résidence ou de leurs biens.</p>
      </div>
      <section className="card" aria-label="Immeubles">
        <Recherche chemin="/admin/photos" label="Immeuble, code, adresse ou ville" q={recherche} />
        {immeubles.length === 0 && (
          <p className="hint mt-4">
            {recherche ? 'Aucun immeuble ne correspond à cette recherche.' : 'Aucun immeuble n’est publié encore.'}
          </p>
        )}
        <ul className="list mt-3">
          {immeubles.map(({ id, nom, reference, ville, photos }) => (
            <li key={id} className="flex-wrap justify-between gap-y-1">
              <Link href={`/admin/photos/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline" prefetch={false}>
                <b className="block underline">{nom}</b>
                <span className="hint block">
                  {reference} · {ville}
                </span>
              </Link>
              <span className="hint">{photos === 0 ? 'aucune photo' : enNombre(photos, 'photo', 'photos')}</span>
            </li>
          ))}
        </ul>
        <Pagination
          chemin={cheminDeLaListe('/admin/photos', { q: recherche })}
          page={page}
          total={total}
          parPage={IMMEUBLES_PAR_PAGE}
          parOrdre
        />
      </section>
    </div>
  )
}
