import type { Metadata } from 'next'
import { Recherche } from '@/components/admin/recherche'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { IDENTITES_PAR_PAGE, identites } from '@/lib/acces/identites'
import { filtreDesIdentites } from '@/lib/domain/identites'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { requireStaff } from '@/lib/viewer'
import { ListeDesIdentites } from './liste'

export const metadata: Metadata = { title: 'Identités' }

const nombres = new Intl.NumberFormat('fr-FR')

export default async function IdentitesPage({ searchParams }: PageProps<'/admin/identites'>) {
  const viewer = await requireStaff()
  const params = await searchParams
  const [filtre, page] = [filtreDesIdentites(params), pageDemandee(params.page)]
  const { total, rows } = await identites(viewer, { ...filtre, page })
  const ecrit = { q: filtre.recherche, qui: filtre.qui, facteur: filtre.facteur }
  return (
    <div className="stack">
      <div>
        <h1>Identités</h1>
        <p className="hint mt-1">Ceux qui se connectent&nbsp;: vos clients, avec leur adresse, et votre équipe.</p>
      </div>
      <section className="card" aria-labelledby="liste">
        <h2 id="liste" className="mb-3">
          Personnes <span className="hint num font-normal">{nombres.format(total)}</span>
        </h2>
        <Recherche chemin="/admin/identites" label="Nom, adresse électronique ou numéro de compte" q={filtre.recherche}>
          <ListeDeroulante
            name="qui"
            label="Qui"
            tous="Tout le monde"
            options={[
              ['CLIENTS', 'Les clients'],
              ['EQUIPE', 'L’équipe'],
            ]}
            defaultValue={filtre.qui ?? ''}
          />
          <ListeDeroulante
            name="facteur"
            label="Double vérification"
            tous="Peu importe"
            options={[
              ['AVEC', 'Activée'],
              ['SANS', 'Pas activée'],
            ]}
            defaultValue={filtre.facteur ?? ''}
          />
        </Recherche>
        {rows.length > 0 ? (
          <ListeDesIdentites personnes={rows} />
        ) : (
          <p className="hint mt-4">
            {Object.values(ecrit).some(Boolean)
              ? 'Personne ne correspond à cette recherche.'
              : 'Personne ne se connecte encore. Vos clients apparaîtront ici à mesure qu’ils activent leur accès.'}
          </p>
        )}
        <Pagination chemin={cheminDeLaListe('/admin/identites', ecrit)} page={page} total={total} parPage={IDENTITES_PAR_PAGE} parOrdre />
      </section>
    </div>
  )
}
