import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { LienExterne, nomDuSite } from '@/components/lien-externe'
import { JourEnLettres } from '@/components/ui/jour'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { extrait } from '@/lib/domain/extrait'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { INFORMATIONS_PAR_PAGE, type Information, informationsDuCompte } from '@/lib/queries/informations'
import { compteEntier } from '../compte-ouvert'
import { Actualites } from './actualites'

export const metadata: Metadata = { title: 'Informations' }

/** A short one is read in the list; a long one has its page. */
const EN_LISTE = 600

function Annonce({ information: { id, titre, texte, lien, date }, base }: { information: Information; base: string }) {
  const debut = extrait(texte, EN_LISTE)
  return (
    <li className="!block">
      <h2 className="-mt-1.5 [overflow-wrap:anywhere]">
        <Link href={`${base}/informations/${id}`} className="inline-flex min-h-11 items-center !text-ink no-underline hover:underline">
          {titre}
        </Link>
      </h2>
      <small className="hint block">
        <JourEnLettres jour={date} />
      </small>
      <p className="mt-2 max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">{debut}</p>
      {debut !== texte.trim() ? (
        <Link href={`${base}/informations/${id}`} className="inline-flex min-h-11 items-center">
          Lire la suite<span className="sr-only"> : {titre}</span>
        </Link>
      ) : (
        lien && <LienExterne href={lien}>{nomDuSite(lien)}</LienExterne>
      )}
    </li>
  )
}

export default async function InformationsPage({ params, searchParams }: PageProps<'/[espace]/[compte]/informations'>) {
  const { viewer, compte, base } = await compteEntier(params, 'INFORMATIONS')
  const page = pageDemandee((await searchParams).page)
  const read = await informationsDuCompte(viewer, compte.id, today(), page)
  if (!read) notFound()
  const { informations, total } = read
  const actualites = rubriqueOuverte(compte, 'ACTUALITES') ? read.actualites : []
  if (informations.length === 0 && page > 1) notFound()
  return (
    <div className="stack">
      <h1>Informations</h1>
      <div className="grid-12">
        <section className={`card self-start ${actualites.length > 0 ? 'c7' : 'c12'}`} aria-label="Informations de l’agence">
          {informations.length === 0 ? (
            <p className="hint">
              Rien à vous annoncer pour l’instant. Ce que {compte.agence.nom} publie pour vous ou votre résidence apparaîtra ici.
            </p>
          ) : (
            <ul className="list">
              {informations.map((information) => (
                <Annonce key={information.id} information={information} base={base} />
              ))}
            </ul>
          )}
          <Pagination chemin={`${base}/informations`} page={page} total={total} parPage={INFORMATIONS_PAR_PAGE} />
        </section>
        {actualites.length > 0 && <Actualites actualites={actualites} />}
      </div>
    </div>
  )
}
