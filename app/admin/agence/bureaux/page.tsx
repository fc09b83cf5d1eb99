import type { Metadata } from 'next'
import Link from 'next/link'
import { OngletsDeLAgence } from '@/components/admin/onglets-de-l-agence'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { demande } from '@/lib/domain/recherche'
import { lignesAdresse } from '@/lib/domain/tiers'
import { bureauxDeLAgence } from '@/lib/queries/bureaux-de-l-agence'
import { requireStaff } from '@/lib/viewer'
import { estAdministrateur } from '@/lib/viewer-kinds'

export const metadata: Metadata = { title: 'Bureaux' }

const FAIT = new Map(
  Object.entries({ ajoute: 'Le bureau est ajouté.', change: 'Le bureau est enregistré.', retire: 'Le bureau est retiré.' }),
)

export default async function BureauxPage({ searchParams }: PageProps<'/admin/agence/bureaux'>) {
  const viewer = await requireStaff()
  const fait = FAIT.get(demande(await searchParams, 'fait'))
  const bureaux = await bureauxDeLAgence(viewer)
  const ecrit = estAdministrateur(viewer)
  const duLogiciel = bureaux.some(({ origine }) => origine === 'ENVOI')
  return (
    <div className="stack">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>Bureaux</h1>
          <p className="hint mt-1">Où vos clients vous trouvent&nbsp;: ils les lisent dans leur page «&nbsp;Contacts&nbsp;».</p>
        </div>
        {ecrit && (
          <Link href="/admin/agence/bureaux/nouveau" className="btn main" prefetch={false}>
            <Icon name="plus" size={20} /> Ajouter un bureau
          </Link>
        )}
      </div>
      <OngletsDeLAgence ici="/admin/agence/bureaux" />
      {fait && <Alert kind="good" titre={fait} />}
      <section className="card" aria-label="Bureaux">
        {bureaux.length === 0 && (
          <p className="hint">Aucun bureau&nbsp;: vos clients lisent l’adresse de la fiche. Ajoutez-en un si vous recevez ailleurs.</p>
        )}
        <ul className="list">
          {bureaux.map(({ id, nom, genre, telephone, email, horaires, origine, ...adresse }) => (
            <li key={id} className="flex-wrap justify-between gap-y-1">
              <div className="min-w-0 flex-1 basis-72 py-1">
                {ecrit && origine === 'SAISIE' ? (
                  <Link href={`/admin/agence/bureaux/${id}`} className="font-semibold [overflow-wrap:anywhere]" prefetch={false}>
                    {nom}
                  </Link>
                ) : (
                  <b className="[overflow-wrap:anywhere]">{nom}</b>
                )}
                <span className="hint block">{[...lignesAdresse(adresse), telephone, email].filter(Boolean).join(' · ')}</span>
                {horaires && <span className="hint block whitespace-pre-line">{horaires}</span>}
              </div>
              <span className="flex flex-wrap gap-2">
                <span className="tag plain">{genre?.toLowerCase() === 'syndic' ? 'Syndic' : 'Agence'}</span>
                {origine === 'ENVOI' && <span className="tag plain">De votre logiciel</span>}
              </span>
            </li>
          ))}
        </ul>
        {duLogiciel && (
          <p className="hint mt-3">
            Un bureau «&nbsp;de votre logiciel&nbsp;» se change dans votre logiciel&nbsp;: l’envoi suivant effacerait ce que vous écririez
            ici.
          </p>
        )}
      </section>
    </div>
  )
}
