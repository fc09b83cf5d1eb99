import type { Metadata } from 'next'
import Link from 'next/link'
import { Recherche } from '@/components/admin/recherche'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import { ETATS, ecrireLeFiltreDesAcces, filtreDesAcces } from '@/lib/domain/selection-d-acces'
import { ETAT_ACCES } from '@/lib/labels'
import { COMPTES_PAR_PAGE, comptesEtAcces } from '@/lib/queries/acces'
import { immeublesDuPortefeuille } from '@/lib/queries/portefeuille'
import { requireStaff } from '@/lib/viewer'
import { estGestionnaire } from '@/lib/viewer-kinds'
import { GENRES_OFFERTS, LETTRE } from './libelles'
import { ListeDesAcces } from './liste'

export const metadata: Metadata = { title: 'Accès des clients' }

const nombres = new Intl.NumberFormat('fr-FR')

export default async function AccesPage({ searchParams }: PageProps<'/admin/acces'>) {
  const viewer = await requireStaff()
  const params = await searchParams
  const [filtre, page] = [filtreDesAcces(params), pageDemandee(params.page)]
  const [{ total, rows }, immeubles] = await Promise.all([comptesEtAcces(viewer, { ...filtre, page }), immeublesDuPortefeuille(viewer)])
  const { recherche, etat, genre, immeuble, lettre } = filtre
  const ecrit = ecrireLeFiltreDesAcces(filtre)
  const genres = GENRES_OFFERTS(viewer.metiersVus)
  return (
    <div className="stack">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>Accès des clients</h1>
        <Link href="/admin/acces/taches" className="btn">
          Lettres et opérations
        </Link>
      </div>
      <section className="card" aria-labelledby="liste">
        <h2 id="liste" className="mb-3">
          Comptes <span className="hint num font-normal">{nombres.format(total)}</span>
        </h2>
        <Recherche chemin="/admin/acces" label="Nom, numéro, identifiant ou adresse électronique" q={recherche}>
          <ListeDeroulante
            name="etat"
            label="État"
            tous="Tous les états"
            options={ETATS.map((known) => [known, ETAT_ACCES[known]] as const)}
            defaultValue={etat ?? ''}
          />
          {genres.length > 1 && (
            <ListeDeroulante name="genre" label="Clients" tous="Tous les clients" options={genres} defaultValue={genre ?? ''} />
          )}
          {immeubles.length > 1 && (
            <ListeDeroulante
              name="immeuble"
              label="Immeuble"
              tous="Tous les immeubles"
              options={immeubles.map(({ id, nom }) => [id, nom] as const)}
              defaultValue={immeuble ?? ''}
            />
          )}
          <ListeDeroulante name="lettre" label="Lettre" tous="Peu importe" options={Object.entries(LETTRE)} defaultValue={lettre ?? ''} />
          {ecrit.tri && <input type="hidden" name="tri" value={ecrit.tri} />}
        </Recherche>
        {rows.length > 0 ? (
          <ListeDesAcces comptes={rows} filtre={filtre} total={total} agir={estGestionnaire(viewer)} />
        ) : (
          <p className="hint mt-4">
            {Object.values(ecrit).some(Boolean)
              ? 'Aucun compte ne correspond à cette recherche.'
              : 'Votre logiciel n’a encore publié aucun compte. Ils apparaîtront ici, avec l’accès de chacun.'}
          </p>
        )}
        <Pagination chemin={cheminDeLaListe('/admin/acces', ecrit)} page={page} total={total} parPage={COMPTES_PAR_PAGE} parOrdre />
      </section>
    </div>
  )
}
