import type { Metadata } from 'next'
import Link from 'next/link'
import { Recherche } from '@/components/admin/recherche'
import { EtatDeLaDemande } from '@/components/demandes/etat-de-la-demande'
import { Instant } from '@/components/ui/instant'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { ETATS } from '@/lib/domain/demande'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { CATEGORIE_DEMANDE, ETAT_DEMANDE, ROLE } from '@/lib/labels'
import { DEMANDES_PAR_PAGE_D_AGENCE, type DemandeRecue, demandesDeLAgence } from '@/lib/queries/demandes-de-l-agence'
import { requireStaff } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Demandes' }

const Ligne = ({ id, numero, sujet, categorie, etat, updatedAt, nom, role, lieu, attendDepuis }: DemandeRecue) => (
  <li className="flex-wrap justify-between gap-y-1">
    <Link href={`/admin/demandes/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline">
      <b className="block underline">{sujet}</b>
      <span className="hint block">
        N° {numero} · {CATEGORIE_DEMANDE[categorie].titre} · {nom}
        <br />
        {[ROLE[role], lieu].filter(Boolean).join(' · ')}
      </span>
    </Link>
    <p className="w-full sm:w-auto sm:text-right">
      <EtatDeLaDemande etat={etat} pour="agence" />
      <small className="hint block">
        {attendDepuis ? (
          <>
            attend depuis le <Instant instant={attendDepuis} />
          </>
        ) : (
          <>
            dernier échange le <Instant instant={updatedAt} />
          </>
        )}
      </small>
    </p>
  </li>
)

const CHOIX = [...ETATS.map((etat) => [etat, ETAT_DEMANDE[etat].agence] as const), ['TOUTES', 'Toutes, closes comprises'] as const]

export default async function DemandesPage({ searchParams }: PageProps<'/admin/demandes'>) {
  const viewer = await requireStaff()
  const params = await searchParams
  const [recherche, page] = [demande(params, 'q'), pageDemandee(params.page)]
  const etat = CHOIX.find(([known]) => known === demande(params, 'etat'))?.[0] ?? null
  const { total, rows } = await demandesDeLAgence(viewer, { recherche, etat, page })
  return (
    <div className="stack">
      <div>
        <h1>Demandes</h1>
        <p className="hint mt-1">
          Ce que vos clients vous écrivent depuis leur espace. Celui qui attend depuis le plus longtemps vient en premier.
        </p>
      </div>
      <section className="card" aria-label="Demandes reçues">
        <Recherche chemin="/admin/demandes" label="Numéro, nom, immeuble ou mots de la demande" q={recherche}>
          <ListeDeroulante name="etat" label="État" tous="Ouvertes" options={CHOIX} defaultValue={etat ?? ''} />
        </Recherche>
        {rows.length === 0 && (
          <p className="hint mt-4">
            {recherche || etat
              ? 'Aucune demande ne correspond à cette recherche.'
              : 'Aucune demande ouverte. Ce que vos clients vous écriront depuis « Mes demandes » arrivera ici, et un message vous préviendra à l’adresse de l’agence.'}
          </p>
        )}
        <ul className="list mt-3">
          {rows.map((row) => (
            <Ligne key={row.id} {...row} />
          ))}
        </ul>
        <Pagination
          chemin={cheminDeLaListe('/admin/demandes', { q: recherche, etat })}
          page={page}
          total={total}
          parPage={DEMANDES_PAR_PAGE_D_AGENCE}
          parOrdre
        />
      </section>
    </div>
  )
}
