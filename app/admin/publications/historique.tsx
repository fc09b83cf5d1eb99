import { PublicationsList } from '@/components/admin/publications-list'
import { Recherche } from '@/components/admin/recherche'
import { Depliant } from '@/components/ui/depliant'
import { Field } from '@/components/ui/field'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination } from '@/components/ui/pagination'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { ecrireLeFiltreDesPublications, SOURCES, STATUTS } from '@/lib/filtre-des-publications'
import { type FiltreDesPublications, PUBLICATIONS_PAR_PAGE, publications } from '@/lib/queries/publications'
import type { StaffViewer } from '@/lib/viewer-kinds'

const CHEMIN = '/admin/publications'

/** What was received, and what became of it. */
export async function Historique({ viewer, filtre, page }: { viewer: StaffViewer; filtre: FiltreDesPublications; page: number }) {
  const { total, rows } = await publications(viewer, filtre, page)
  const { statut, source, du, au, mots } = filtre
  const ecrit = ecrireLeFiltreDesPublications(filtre)
  const resserree = Boolean(mots || statut || source || du || au)
  return (
    <section className="card" aria-labelledby="historique">
      <h2 id="historique" className="mb-2">
        Historique
      </h2>
      <Recherche chemin={CHEMIN} label="Nom du fichier, logiciel ou personne" q={mots}>
        <ListeDeroulante name="etat" label="État" tous="Tous" options={STATUTS} defaultValue={statut ?? ''} />
        <Depliant titre="Plus de filtres" className="order-last w-full" ouvert={Boolean(source || du || au)}>
          <div className="mt-3 grid grid-cols-1 gap-4 sm:grid-cols-3">
            <ListeDeroulante name="venue" label="Venue" tous="Toutes" options={SOURCES} defaultValue={source ?? ''} />
            <Field name="du" label="Reçue du" type="date" defaultValue={du ?? ''} />
            <Field name="au" label="Au" type="date" defaultValue={au ?? ''} />
          </div>
        </Depliant>
      </Recherche>
      {total === 0 && resserree ? (
        <p className="hint mt-4">Aucune publication ne correspond à cette recherche.</p>
      ) : (
        <PublicationsList rows={rows} />
      )}
      <Pagination chemin={cheminDeLaListe(CHEMIN, ecrit)} page={page} total={total} parPage={PUBLICATIONS_PAR_PAGE} />
    </section>
  )
}
