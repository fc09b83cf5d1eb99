import type { Metadata } from 'next'
import Link from 'next/link'
import { ListeRecue } from '@/components/admin/liste'
import { EtatDeLaDemande } from '@/components/demandes/etat-de-la-demande'
import { Instant } from '@/components/ui/instant'
import { pageDemandee } from '@/components/ui/pagination'
import { ETATS } from '@/lib/domain/demande'
import { demande } from '@/lib/domain/recherche'
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
    <ListeRecue
      titre="Demandes"
      chapeau="Ce que vos clients vous écrivent depuis leur espace. Celui qui attend depuis le plus longtemps vient en premier."
      nom="Demandes reçues"
      chemin="/admin/demandes"
      label="Numéro, nom, immeuble ou mots de la demande"
      {...{ recherche, etat, page, total }}
      sansEtat="Ouvertes"
      etats={CHOIX}
      parPage={DEMANDES_PAR_PAGE_D_AGENCE}
      aucun="Aucune demande ne correspond à cette recherche."
      rien="Aucune demande ouverte. Ce que vos clients vous écriront depuis « Mes demandes » arrivera ici, et un message vous préviendra à l’adresse de l’agence."
    >
      {rows.map((row) => (
        <Ligne key={row.id} {...row} />
      ))}
    </ListeRecue>
  )
}
