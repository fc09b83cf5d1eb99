import type { Metadata } from 'next'
import Link from 'next/link'
import { DetailDeLAcces, EtatDeLAcces } from '@/components/admin/etat-de-l-acces'
import { Recherche } from '@/components/admin/recherche'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { ETAT_ACCES, ROLE } from '@/lib/labels'
import { COMPTES_PAR_PAGE, type CompteEtSonAcces, comptesEtAcces, ETATS } from '@/lib/queries/acces'
import { requireStaff } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Accès des clients' }

function Comptes({ rows, filtre }: { rows: readonly CompteEtSonAcces[]; filtre: boolean }) {
  if (!rows.length)
    return (
      <p className="hint mt-4">
        {filtre
          ? 'Aucun compte ne correspond à cette recherche.'
          : 'Votre logiciel n’a encore publié aucun compte. Ils apparaîtront ici, avec l’accès de chacun.'}
      </p>
    )
  return (
    <ul className="list mt-3">
      {rows.map((compte) => (
        <li key={compte.id} className="flex-wrap justify-between gap-y-1">
          <Link href={`/admin/acces/${compte.id}`} className="min-w-0 py-1 no-underline sm:flex-1">
            <b className="block underline">{compte.nom}</b>
            <span className="hint block">
              {ROLE[compte.role]} · {compte.numero}
              {compte.lieu && ` · ${compte.lieu}`}
            </span>
          </Link>
          <p className="w-full sm:w-auto sm:max-w-[55%] sm:text-right">
            <EtatDeLAcces etat={compte.etat} />
            <small className="hint block">
              <DetailDeLAcces {...compte} />
            </small>
          </p>
        </li>
      ))}
    </ul>
  )
}

export default async function AccesPage({ searchParams }: PageProps<'/admin/acces'>) {
  const viewer = await requireStaff()
  const params = await searchParams
  const [recherche, page, demandee] = [demande(params, 'q'), pageDemandee(params.page), demande(params, 'etat')]
  const etat = ETATS.find((known) => known === demandee) ?? null
  const { total, rows } = await comptesEtAcces(viewer, { recherche, etat, page })
  return (
    <div className="stack">
      <h1>Accès des clients</h1>
      <section className="card" aria-label="Comptes">
        <Recherche chemin="/admin/acces" label="Nom, numéro, identifiant ou adresse électronique" q={recherche}>
          <ListeDeroulante
            name="etat"
            label="État"
            tous="Tous les états"
            options={ETATS.map((known) => [known, ETAT_ACCES[known]] as const)}
            defaultValue={etat ?? ''}
          />
        </Recherche>
        <Comptes rows={rows} filtre={Boolean(recherche || etat)} />
        <Pagination
          chemin={cheminDeLaListe('/admin/acces', { q: recherche, etat })}
          page={page}
          total={total}
          parPage={COMPTES_PAR_PAGE}
          parOrdre
        />
      </section>
    </div>
  )
}
