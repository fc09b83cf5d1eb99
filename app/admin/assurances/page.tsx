import type { Metadata } from 'next'
import { ListeRecue } from '@/components/admin/liste'
import { pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { ETATS_D_ASSURANCE } from '@/lib/domain/assurance'
import { demande } from '@/lib/domain/recherche'
import { ETAT_ASSURANCE } from '@/lib/labels/location'
import { ASSURANCES_PAR_PAGE, assurancesDeLAgence } from '@/lib/queries/assurances-de-l-agence'
import { estRedacteur } from '@/lib/viewer-kinds'
import { requireGerance } from '../gerance-ouverte'
import { Ligne } from './ligne'

export const metadata: Metadata = { title: 'Assurances' }

const CHOIX = [
  ['A_VOIR', 'Attestations à voir'] as const,
  ...ETATS_D_ASSURANCE.map((etat) => [etat, ETAT_ASSURANCE[etat].nom] as const),
  ['TOUTES', 'Toutes'] as const,
]

export default async function AssurancesPage({ searchParams }: PageProps<'/admin/assurances'>) {
  const viewer = await requireGerance()
  const params = await searchParams
  const [recherche, page] = [demande(params, 'q'), pageDemandee(params.page)]
  const etat = CHOIX.find(([known]) => known === demande(params, 'etat'))?.[0] ?? null
  const { total, rows } = await assurancesDeLAgence(viewer, { recherche, etat: etat ?? 'A_SUIVRE', page }, today())
  const redacteur = estRedacteur(viewer)
  return (
    <ListeRecue
      titre="Assurances des locataires"
      chapeau="L’attestation que chaque locataire dépose depuis son espace. Un rappel lui part un mois avant la fin, puis le jour de la fin."
      nom="Assurances"
      chemin="/admin/assurances"
      label="Nom, compte, immeuble, lot ou assureur"
      {...{ recherche, etat, page, total }}
      sansEtat="À suivre"
      etats={CHOIX}
      parPage={ASSURANCES_PAR_PAGE}
      aucun="Aucun locataire ne correspond à cette recherche."
      rien="Rien à suivre : toutes les attestations sont à jour et ont été vues. Celles que vos locataires déposeront arriveront ici."
    >
      {rows.map((row) => (
        <Ligne key={row.compteId} {...row} redacteur={redacteur} />
      ))}
    </ListeRecue>
  )
}
