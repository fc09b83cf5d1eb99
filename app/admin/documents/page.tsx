import type { Metadata } from 'next'
import Link from 'next/link'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { Icon } from '@/components/ui/icon'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { estDuSyndic } from '@/lib/domain/classeur-de-la-nature'
import { droitsEnMots } from '@/lib/domain/droits-en-mots'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { type ClasseurTenu, classeursTenus } from '@/lib/queries/classeurs'
import { anneesDesDocuments, DOCUMENTS_PAR_PAGE_D_AGENCE, documentsDeLAgence, TROUVES_AU_PLUS } from '@/lib/queries/documents-de-l-agence'
import { immeublesDuPortefeuille } from '@/lib/queries/portefeuille'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { avecSesSousClasseurs, Classeurs } from './classeurs'
import { ecrireLeFiltre, estFiltre, filtreDesDocuments } from './filtre'
import { Filtres } from './filtres'
import { Liste } from './liste'

export const metadata: Metadata = { title: 'Documents' }

const METIERS = { GERANCE: 'Gérance', SYNDIC: 'Syndic' } as const
const FAIT = new Map([
  ['retire', 'Le document est retiré. Plus personne ne le voit.'],
  ['supprime', 'Le document est supprimé. Son lien ne mène plus nulle part.'],
])
const contenus = (classeurs: readonly ClasseurTenu[]) => classeurs.reduce((total, { documents }) => total + documents, 0)
const nombres = new Intl.NumberFormat('fr-FR')

export default async function DocumentsPage({ searchParams }: PageProps<'/admin/documents'>) {
  const viewer = await requireStaff()
  const demandes = await searchParams
  const [filtre, page] = [filtreDesDocuments(demandes), pageDemandee(demandes.page)]
  const filtree = estFiltre(filtre)
  const classeurs = await classeursTenus(viewer)
  const ici = classeurs.find(({ id }) => id === filtre.classeur) ?? null
  const dedans = ici && avecSesSousClasseurs(classeurs, ici.id)
  const [{ total, documents }, annees, immeubles] = await Promise.all([
    documentsDeLAgence(
      viewer,
      { ...filtre, classeurs: dedans?.map(({ id }) => id) ?? null },
      page,
      today(),
      filtree ? null : contenus(dedans ?? classeurs.filter(({ metier }) => viewer.metiersVus.includes(metier))),
    ),
    anneesDesDocuments(viewer),
    immeublesDuPortefeuille(viewer),
  ])
  const metiers = viewer.metiersVus.toSorted()
  const duSyndic = ici !== null && estDuSyndic(ici)
  const fait = FAIT.get(demande(demandes, 'fait'))
  return (
    <div className="stack">
      {ici && <Retour href="/admin/documents" vers="Tous les classeurs" />}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0">
          <h1 className="[overflow-wrap:anywhere]">{ici ? ici.chemin : 'Documents'}</h1>
          <p className="hint mt-1">
            {ici ? `S’ouvre à : ${droitsEnMots(ici.metier, ici)}.` : 'Tout ce que vos clients trouvent dans leur espace, par classeur.'}
          </p>
        </div>
        {estRedacteur(viewer) && (
          <Link
            className="btn main"
            href={cheminDeLaListe('/admin/documents/ajouter', { classeur: ici?.id ?? null, pour: duSyndic ? 'tous' : null })}
          >
            <Icon name="plus" size={20} /> Ajouter des documents
          </Link>
        )}
      </div>
      {fait && <Alert kind="good" titre={fait} />}
      {duSyndic && (
        <p className="hint max-w-[70ch]">
          Les documents de votre agence pour les conseils syndicaux de tout le portefeuille : carte professionnelle, assurance, garantie
          financière. Ce que vous ajoutez ou retirez ici l’est aussitôt.
        </p>
      )}
      {!ici &&
        !filtree &&
        metiers.map((metier) => (
          <section key={metier} aria-labelledby={`metier-${metier}`}>
            {metiers.length > 1 && (
              <h2 id={`metier-${metier}`} className="mb-3">
                {METIERS[metier]}
              </h2>
            )}
            <Classeurs classeurs={classeurs.filter((of) => of.metier === metier && !of.parentId)} tous={classeurs} />
          </section>
        ))}
      {ici && dedans && dedans.length > 1 && !filtree && <Classeurs classeurs={dedans.slice(1)} tous={classeurs} />}
      <section className="card" aria-labelledby="liste">
        <h2 id="liste" className="mb-3">
          {filtree ? 'Documents trouvés' : ici ? 'Dans ce classeur' : 'Tous les documents'}{' '}
          <span className="hint num font-normal">{nombres.format(total)}</span>
        </h2>
        {filtre.recherche && total >= TROUVES_AU_PLUS && (
          <p className="hint mb-3">
            Trop de documents portent ces mots&nbsp;: en voici {nombres.format(TROUVES_AU_PLUS)}. Précisez votre recherche.
          </p>
        )}
        <Filtres
          filtre={filtre}
          annees={annees}
          immeubles={immeubles}
          metiers={metiers.map((metier) => [metier, METIERS[metier]] as const)}
        />
        {documents.length === 0 && (
          <p className="hint mt-4">
            {filtree
              ? 'Aucun document ne correspond à cette recherche.'
              : ici
                ? 'Ce classeur est vide. Vos clients ne le voient pas, sauf si vous montrez les classeurs vides.'
                : 'Aucun document encore. Ceux de vos envois arriveront ici ; vous pouvez aussi en ajouter à la main.'}
          </p>
        )}
        <Liste
          documents={documents}
          jour={today()}
          sansClasseur={ici !== null && dedans?.length === 1}
          retirerDe={duSyndic && estRedacteur(viewer) ? ici.id : null}
        />
        <Pagination
          chemin={cheminDeLaListe('/admin/documents', ecrireLeFiltre(filtre))}
          page={page}
          total={total}
          parPage={DOCUMENTS_PAR_PAGE_D_AGENCE}
          parOrdre
        />
        {filtree && (
          <p className="mt-3">
            <Link className="inline-flex min-h-11 items-center" href={ici ? `/admin/documents?classeur=${ici.id}` : '/admin/documents'}>
              Effacer la recherche
            </Link>
          </p>
        )}
      </section>
    </div>
  )
}
