import type { Metadata } from 'next'
import { LienExterne, nomDuSite } from '@/components/lien-externe'
import { LiensDeContact } from '@/components/liens-de-contact'
import { partenairesDuCompte } from '@/lib/queries/partenaires'
import { compteEntier } from '../compte-ouvert'

export const metadata: Metadata = { title: 'Nos partenaires' }

export default async function PartenairesPage({ params }: PageProps<'/[espace]/[compte]/partenaires'>) {
  const { viewer, compte } = await compteEntier(params, 'PARTENAIRES')
  const partenaires = await partenairesDuCompte(viewer, compte.id)
  const { nom: agence } = compte.agence
  return (
    <div className="stack">
      <div>
        <h1>Nos partenaires</h1>
        <p className="hint mt-1">Des entreprises que {agence} recommande. Vous restez libre de votre choix.</p>
      </div>
      {partenaires.length === 0 ? (
        <p className="card hint">{agence} n’a pas encore présenté de partenaire. Ils apparaîtront ici.</p>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-[repeat(auto-fill,minmax(300px,1fr))]">
          {partenaires.map(({ nom, activite, texte, telephone, email, site, logo }, index) => (
            <li key={`${index}-${nom}`} className="card min-w-0">
              {logo && (
                // biome-ignore lint/performance/noImgElement: already of its size, and of an address that never changes.
                <img src={`/api/logos/${logo}`} alt="" className="mb-2 max-h-14 max-w-40 rounded bg-white p-1" />
              )}
              {activite && <p className="hint">{activite}</p>}
              <h2 className="[overflow-wrap:anywhere]">{nom}</h2>
              {texte && <p className="mt-2 whitespace-pre-line [overflow-wrap:anywhere]">{texte}</p>}
              <LiensDeContact telephone={telephone} email={email} />
              {site && <LienExterne href={site}>{nomDuSite(site)}</LienExterne>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
