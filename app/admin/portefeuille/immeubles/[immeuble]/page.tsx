import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Onglets } from '@/components/admin/onglets'
import { today } from '@/lib/clock'
import { demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'
import { ficheDeLImmeuble } from '@/lib/queries/fiches'
import { listeDuPortefeuille } from '@/lib/queries/portefeuille'
import { requireStaff } from '@/lib/viewer'
import { Table } from '../../[categorie]/table'
import { General } from './general'

export const metadata: Metadata = { title: 'Fiche d’un immeuble' }

const LISTES = ['lots', 'coproprietaires', 'mandats'] as const
const TITRES = { lots: 'Lots', coproprietaires: 'Copropriétaires', mandats: 'Mandats' } as const
const LIGNES = 100

export default async function ImmeublePage({ params, searchParams }: PageProps<'/admin/portefeuille/immeubles/[immeuble]'>) {
  const viewer = await requireStaff()
  const { immeuble: id } = await params
  const fiche = estUuid(id) ? await ficheDeLImmeuble(viewer, id, today()) : null
  if (!fiche) notFound()
  const onglet = demande(await searchParams, 'onglet')
  const proposees = LISTES.filter((of) => fiche[of] > 0)
  const liste = proposees.find((of) => of === onglet)
  const filtre = { recherche: '', immeuble: id, etat: null, tri: null }
  const lignes = liste ? await listeDuPortefeuille(viewer, liste, filtre, [LIGNES, 0]) : null
  const base = `/admin/portefeuille/immeubles/${id}`
  return (
    <div className="stack">
      <p>
        <Link href="/admin/portefeuille/immeubles" className="inline-flex min-h-11 items-center">
          ← Immeubles
        </Link>
      </p>
      <div>
        <h1>{fiche.nom}</h1>
        <p className="hint mt-1">
          {fiche.reference} · {fiche.ville}
        </p>
      </div>
      <Onglets
        label="Fiche de l’immeuble"
        onglets={[
          { href: base, titre: 'Général', ici: !liste },
          ...proposees.map((of) => ({ href: `${base}?onglet=${of}`, titre: `${TITRES[of]} (${fiche[of]})`, ici: of === liste })),
        ]}
      />
      {liste && lignes ? (
        <section className="card" aria-labelledby="liste">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="liste">{TITRES[liste]}</h2>
            <Link className="btn" href={`/admin/portefeuille/${liste}?immeuble=${id}`}>
              Rechercher, trier, exporter
            </Link>
          </div>
          <Table categorie={liste} lignes={lignes.lignes} filtre={filtre} />
          {lignes.total > LIGNES && <p className="hint mt-3">Les {LIGNES} premières lignes. La liste complète est dans le portefeuille.</p>}
        </section>
      ) : (
        <General fiche={fiche} />
      )}
    </div>
  )
}
