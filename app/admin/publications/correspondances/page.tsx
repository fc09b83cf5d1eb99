import type { Metadata } from 'next'
import { ListeRecue } from '@/components/admin/liste'
import { Retour } from '@/components/retour'
import { pageDemandee } from '@/components/ui/pagination'
import { demande } from '@/lib/domain/recherche'
import { CORRESPONDANCES_PAR_PAGE, correspondances } from '@/lib/queries/correspondances'
import { requireStaff } from '@/lib/viewer'
import { estGestionnaire } from '@/lib/viewer-kinds'
import { Ligne } from './ligne'

export const metadata: Metadata = { title: 'Correspondances' }

const ETATS = [
  ['A_ASSOCIER', 'À associer'],
  ['ASSOCIE', 'Associés'],
  ['IGNORE', 'Mis de côté'],
] as const

export default async function CorrespondancesPage({ searchParams }: PageProps<'/admin/publications/correspondances'>) {
  const viewer = await requireStaff()
  const params = await searchParams
  const [recherche, page] = [demande(params, 'q'), pageDemandee(params.page)]
  const etat = ETATS.find(([known]) => known === demande(params, 'etat'))?.[0] ?? null
  const { total, rows } = await correspondances(viewer, { recherche, etat, page })
  return (
    <>
      <Retour href="/admin/publications" vers="Publications" />
      <ListeRecue
        titre="Correspondances"
        chapeau="Les comptes de tiers de votre FEC dont le numéro n’est celui d’aucun client. Associez chacun une fois : ses écritures viendront au prochain envoi du FEC."
        nom="Correspondances"
        chemin="/admin/publications/correspondances"
        label="Numéro ou nom"
        {...{ recherche, etat, page, total }}
        sansEtat="Tous"
        etats={ETATS}
        parPage={CORRESPONDANCES_PAR_PAGE}
        aucun="Aucun compte ne correspond à cette recherche."
        rien="Rien à associer : chaque compte de tiers de vos FEC est celui d’un client, ou aucun FEC n’a encore été envoyé."
      >
        {rows.map((row) => (
          <Ligne key={`${row.id} ${row.etat}`} {...row} modifiable={estGestionnaire(viewer)} />
        ))}
      </ListeRecue>
    </>
  )
}
