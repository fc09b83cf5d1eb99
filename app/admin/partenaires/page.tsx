import type { Metadata } from 'next'
import Link from 'next/link'
import { OngletsDesDiffusions } from '@/components/admin/onglets-des-diffusions'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { demande } from '@/lib/domain/recherche'
import { partenairesDeLAgence } from '@/lib/queries/partenaires-de-l-agence'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'

export const metadata: Metadata = { title: 'Partenaires' }

const FAIT = new Map(
  Object.entries({ ajoute: 'Le partenaire est ajouté.', change: 'Le partenaire est enregistré.', retire: 'Le partenaire est retiré.' }),
)

export default async function PartenairesPage({ searchParams }: PageProps<'/admin/partenaires'>) {
  const viewer = await requireStaff()
  const fait = FAIT.get(demande(await searchParams, 'fait'))
  const partenaires = await partenairesDeLAgence(viewer)
  const ecrit = estRedacteur(viewer)
  return (
    <div className="stack">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Partenaires</h1>
          <p className="hint mt-1">Les entreprises que vous recommandez à vos clients, dans «&nbsp;Nos partenaires&nbsp;».</p>
        </div>
        {ecrit && (
          <Link href="/admin/partenaires/nouveau" className="btn main" prefetch={false}>
            <Icon name="plus" size={20} /> Ajouter un partenaire
          </Link>
        )}
      </div>
      <OngletsDesDiffusions ici="/admin/partenaires" />
      {fait && <Alert kind="good" titre={fait} />}
      <section className="card" aria-label="Partenaires">
        {partenaires.length === 0 && <p className="hint">Aucun partenaire. Ajoutez le premier, ou publiez-les depuis votre logiciel.</p>}
        <ul className="list">
          {partenaires.map(({ id, nom, activite, telephone, email, origine }) => (
            <li key={id} className="flex-wrap justify-between gap-y-1">
              <div className="min-w-0 flex-1 basis-72 py-1">
                {ecrit && origine === 'SAISIE' ? (
                  <Link href={`/admin/partenaires/${id}`} className="font-semibold [overflow-wrap:anywhere]" prefetch={false}>
                    {nom}
                  </Link>
                ) : (
                  <b className="[overflow-wrap:anywhere]">{nom}</b>
                )}
                <span className="hint block">{[activite, telephone, email].filter(Boolean).join(' · ')}</span>
              </div>
              {origine === 'ENVOI' && <span className="tag plain">De votre logiciel</span>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
