import type { Metadata } from 'next'
import Link from 'next/link'
import { Instant } from '@/components/ui/instant'
import { tachesDAcces } from '@/lib/queries/taches'
import { requireStaff } from '@/lib/viewer'
import { EtatDeLaTache, titreDeLaTache } from './tache'

export const metadata: Metadata = { title: 'Lettres et opérations' }

export default async function TachesPage() {
  const taches = await tachesDAcces(await requireStaff())
  return (
    <div className="stack">
      <p>
        <Link href="/admin/acces" className="inline-flex min-h-11 items-center">
          ← Accès
        </Link>
      </p>
      <h1>Lettres et opérations</h1>
      <section className="card" aria-label="Les dernières">
        {taches.length === 0 && <p className="hint">Rien encore. Ce que vous ferez de plusieurs comptes à la fois restera dit ici.</p>}
        <ul className="list">
          {taches.map((tache) => (
            <li key={tache.id} className="flex-wrap justify-between gap-y-1">
              <Link href={`/admin/acces/taches/${tache.id}`} className="min-w-0 py-1 no-underline sm:flex-1">
                <b className="block underline">
                  {titreDeLaTache(tache)} : {tache.faits}
                </b>
                <span className="hint block">
                  {tache.createdBy} · <Instant instant={tache.createdAt} />
                </span>
              </Link>
              <EtatDeLaTache etat={tache.etat} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
