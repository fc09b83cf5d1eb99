import type { Metadata } from 'next'
import Link from 'next/link'
import { Jour } from '@/components/ui/jour'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { EVENEMENTS_PAR_PAGE, evenementsDuCompte } from '@/lib/queries/evenements-du-compte'
import { compteDemande } from '../compte-demande'
import { EnTete } from '../onglets'

export const metadata: Metadata = { title: 'Évènements d’un compte' }

const GENRE = {
  INFORMATION: { titre: 'Information', chemin: '/admin/informations' },
  COURRIER: { titre: 'Courrier', chemin: '/admin/documents' },
} as const

/** What the agency has written to the holder of the compte, by its own hand or its software's. */
export default async function EvenementsPage({ params, searchParams }: PageProps<'/admin/portefeuille/comptes/[compte]/evenements'>) {
  const { viewer, fiche, base } = await compteDemande(params)
  const jour = today()
  const page = pageDemandee((await searchParams).page)
  const { total, evenements } = await evenementsDuCompte(viewer, fiche.id, jour, page)
  return (
    <div className="stack">
      <EnTete fiche={fiche} base={base} ici="/evenements" />
      <section className="card" aria-labelledby="evenements">
        <h2 id="evenements">Évènements</h2>
        {evenements.length === 0 && <p className="hint mt-2">Ni information ni courrier n’ont encore été adressés à ce client.</p>}
        <ul className="list mt-1">
          {evenements.map(({ id, genre, titre, date, jusquAu }) => (
            <li key={id} className="flex-wrap justify-between gap-y-1">
              <Link href={`${GENRE[genre].chemin}/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline" prefetch={false}>
                <b className="block underline">{titre}</b>
                <span className="hint">
                  {GENRE[genre].titre} du <Jour jour={date} />
                </span>
              </Link>
              {jusquAu !== null && jusquAu < jour && <span className="tag plain">Terminé</span>}
            </li>
          ))}
        </ul>
        <Pagination chemin={`${base}/evenements`} page={page} total={total} parPage={EVENEMENTS_PAR_PAGE} />
      </section>
    </div>
  )
}
