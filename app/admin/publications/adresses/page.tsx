import type { Metadata } from 'next'
import Link from 'next/link'
import { Retour } from '@/components/retour'
import { Instant } from '@/components/ui/instant'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { ADRESSES_PAR_PAGE, adressesEnEchec } from '@/lib/queries/adresses-en-echec'
import { requireStaff } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Adresses en échec' }

export default async function AdressesEnEchecPage({ searchParams }: PageProps<'/admin/publications/adresses'>) {
  const viewer = await requireStaff()
  const page = pageDemandee((await searchParams).page)
  const { total, rows } = await adressesEnEchec(viewer, page)
  return (
    <div className="stack">
      <div>
        <Retour href="/admin/publications" vers="Publications" />
        <h1>Adresses en échec</h1>
        <p className="hint mt-1">
          Les derniers messages n’y sont pas arrivés. Demandez à ces clients une autre adresse&nbsp;: ils la changent dans «&nbsp;Mon
          compte&nbsp;». Une adresse qui reçoit de nouveau quitte cette liste.
        </p>
      </div>
      <section className="card" aria-label="Adresses en échec">
        {rows.length === 0 && <p className="hint">Aucune&nbsp;: les messages des six derniers mois sont arrivés ou partent encore.</p>}
        <ul className="list">
          {rows.map(({ adresse, erreur, le, nombre, comptes }) => (
            <li key={adresse} className="!block py-3">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-semibold [overflow-wrap:anywhere]">{adresse}</span>
                <span className="hint">
                  {nombre === 1 ? 'Un message' : `${nombre} messages`}, le dernier le <Instant instant={le} />
                </span>
              </p>
              <p className="hint [overflow-wrap:anywhere]">{erreur}</p>
              <p className="flex flex-wrap gap-x-4">
                {comptes.map(({ id, numero, nom }) => (
                  <Link key={id} href={`/admin/acces/${id}`} className="inline-flex min-h-11 items-center">
                    {nom} · {numero}
                  </Link>
                ))}
              </p>
            </li>
          ))}
        </ul>
        <Pagination chemin="/admin/publications/adresses" page={page} total={total} parPage={ADRESSES_PAR_PAGE} />
      </section>
    </div>
  )
}
