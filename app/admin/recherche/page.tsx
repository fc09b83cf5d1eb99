import type { Metadata } from 'next'
import { Recherche } from '@/components/admin/recherche'
import { ListeDesTrouvailles } from '@/components/admin/trouvailles'
import { demande } from '@/lib/domain/recherche'
import { chercher } from '@/lib/queries/recherche'
import { requireStaff } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Recherche' }

export default async function RecherchePage({ searchParams }: PageProps<'/admin/recherche'>) {
  const viewer = await requireStaff()
  const q = demande(await searchParams, 'q')
  const groupes = await chercher(viewer, q)
  return (
    <div className="stack">
      <h1>Recherche</h1>
      <section className="card" aria-label="Rechercher dans l’agence">
        <Recherche chemin="/admin/recherche" label="Personne, compte, lot, immeuble ou document" q={q} />
        {groupes.length === 0 && (
          <p className="hint mt-4">
            {q.length < 2
              ? 'Deux lettres suffisent, et une faute de frappe ne gêne pas.'
              : 'Rien ne ressemble à cela. Un autre mot du nom, de l’adresse ou du titre donnera peut-être mieux.'}
          </p>
        )}
        <ListeDesTrouvailles groupes={groupes} />
      </section>
    </div>
  )
}
