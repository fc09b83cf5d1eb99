import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { classeurDeLaNature, estDeLAgence } from '@/lib/domain/classeur-de-la-nature'
import { audienceDe, type NatureLegale } from '@/lib/domain/documents-legaux'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'
import { classeursTenus } from '@/lib/queries/classeurs'
import { documentsLegauxDeLImmeuble } from '@/lib/queries/documents-legaux-des-immeubles'
import { documentsLegauxDeChacun } from '@/lib/queries/documents-legaux-individuels'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { DeChacun } from './de-chacun'
import { Ligne } from './ligne'

export const metadata: Metadata = { title: 'Documents obligatoires d’un immeuble' }

const GROUPES = [
  { audience: 'TOUS', titre: 'Pour tous les copropriétaires' },
  { audience: 'CONSEIL', titre: 'Pour le conseil syndical' },
] as const

export default async function ImmeubleLegalPage({ params }: PageProps<'/admin/documents-legaux/[immeuble]'>) {
  const viewer = await requireStaff()
  const { immeuble: id } = await params
  const immeuble = estUuid(id) ? await documentsLegauxDeLImmeuble(viewer, id, today()) : null
  if (!immeuble) notFound()
  const [classeurs, chacun] = await Promise.all([classeursTenus(viewer), documentsLegauxDeChacun(viewer, id, today())])
  const ajouter = (nature: NatureLegale) =>
    estRedacteur(viewer)
      ? cheminDeLaListe('/admin/documents/ajouter', {
          ...{ nature, classeur: classeurDeLaNature(nature, classeurs)?.id ?? null },
          pour: estDeLAgence(nature) ? 'tous' : audienceDe(nature) === 'COPROPRIETAIRE' ? null : immeuble.reference,
        })
      : null
  return (
    <div className="stack">
      <Retour href="/admin/documents-legaux" vers="Documents obligatoires" />
      <div>
        <h1>{immeuble.nom}</h1>
        <p className="hint mt-1">
          {immeuble.reference} · {immeuble.ville} ·{' '}
          {immeuble.derniereAssemblee ? (
            <>
              dernière assemblée connue le <JourEnLettres jour={immeuble.derniereAssemblee} />
            </>
          ) : (
            'aucune assemblée connue'
          )}
        </p>
        <p>
          <Link className="inline-flex min-h-11 items-center" href={`/admin/portefeuille/immeubles/${id}`}>
            Fiche de l’immeuble
          </Link>
        </p>
      </div>
      {GROUPES.map(({ audience, titre }) => (
        <section key={audience} className="card" aria-labelledby={audience}>
          <h2 id={audience}>{titre}</h2>
          <table className="data-table legale mt-2">
            <caption className="sr-only">{titre}</caption>
            <thead>
              <tr>
                <th scope="col">Document</th>
                <th scope="col">État</th>
                <th scope="col">Échéance</th>
                {estRedacteur(viewer) && (
                  <th scope="col">
                    <span className="sr-only">Ajouter</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {immeuble.lignes
                .filter(({ nature }) => audienceDe(nature) === audience)
                .map((ligne) => (
                  <Ligne key={ligne.nature} ligne={ligne} jour={today()} ajouter={ajouter(ligne.nature)} />
                ))}
            </tbody>
          </table>
        </section>
      ))}
      {chacun.length > 0 && <DeChacun lignes={chacun} ajouter={ajouter} />}
      <p className="hint">
        Loi du 10 juillet 1965, article 18 ; décret n° 2019-502 du 23 mai 2019. À tenir à jour au moins une fois par an, dans les trois mois
        qui précèdent l’assemblée.
      </p>
    </div>
  )
}
