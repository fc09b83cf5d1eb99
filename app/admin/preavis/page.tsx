import type { Metadata } from 'next'
import Link from 'next/link'
import { ListeRecue } from '@/components/admin/liste'
import { EtatDuPreavis } from '@/components/etat-du-preavis'
import { Jour } from '@/components/ui/jour'
import { pageDemandee } from '@/components/ui/pagination'
import { demande } from '@/lib/domain/recherche'
import { ETAT_PREAVIS } from '@/lib/labels/location'
import { PREAVIS_PAR_PAGE, type PreavisRecu, preavisDeLAgence } from '@/lib/queries/preavis-de-l-agence'
import { requireGerance } from '../gerance-ouverte'

export const metadata: Metadata = { title: 'Préavis' }

const ETATS = ['DEPOSE', 'CONFIRME', 'REFUSE', 'RETIRE'] as const
const CHOIX = [...ETATS.map((etat) => [etat, ETAT_PREAVIS[etat].agence] as const), ['TOUS', 'Tous'] as const]

const Ligne = ({ id, nom, compte, logement, etat, recuLe, fin }: PreavisRecu) => (
  <li className="flex-wrap justify-between gap-y-1">
    <Link href={`/admin/preavis/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline">
      <b className="block underline">{nom}</b>
      <span className="hint block">
        Compte {compte}
        {logement && ` · ${logement}`}
      </span>
    </Link>
    <p className="w-full sm:w-auto sm:text-right">
      <EtatDuPreavis etat={etat} pour="agence" />
      <small className="hint block">
        déposé le <Jour jour={recuLe} /> · fin le <Jour jour={fin} />
      </small>
    </p>
  </li>
)

export default async function PreavisRecusPage({ searchParams }: PageProps<'/admin/preavis'>) {
  const viewer = await requireGerance()
  const params = await searchParams
  const [recherche, page] = [demande(params, 'q'), pageDemandee(params.page)]
  const etat = CHOIX.find(([known]) => known === demande(params, 'etat'))?.[0] ?? null
  const { total, rows } = await preavisDeLAgence(viewer, { recherche, etat, page })
  return (
    <ListeRecue
      titre="Préavis"
      chapeau="Ceux que vos locataires déposent depuis leur espace. Celui qui attend depuis le plus longtemps vient en premier."
      nom="Préavis reçus"
      chemin="/admin/preavis"
      label="Nom, compte, immeuble ou lot"
      {...{ recherche, etat, page, total }}
      sansEtat="À traiter et confirmés"
      etats={CHOIX}
      parPage={PREAVIS_PAR_PAGE}
      aucun="Aucun préavis ne correspond à cette recherche."
      rien="Aucun préavis en cours. Ceux que vos locataires déposeront depuis « Mon préavis » arriveront ici, et un message vous préviendra à l’adresse de l’agence."
    >
      {rows.map((row) => (
        <Ligne key={row.id} {...row} />
      ))}
    </ListeRecue>
  )
}
