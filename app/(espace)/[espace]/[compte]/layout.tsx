import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { quitterLEspaceDuClient } from '@/app/(public)/vue-seule/actions'
import { CompteSortant } from '@/components/compte-sortant'
import { EntreParCodes } from '@/components/entre-par-codes'
import { EspaceRegarde } from '@/components/espace-regarde'
import { EspaceShell } from '@/components/espace-shell'
import { today } from '@/lib/clock'
import { soldesDesComptes } from '@/lib/queries/soldes'
import { compteOuvert } from './compte-ouvert'

export default async function CompteLayout({ children, params }: LayoutProps<'/[espace]/[compte]'>) {
  const { viewer, compte } = await compteOuvert(params)
  const { comptes } = viewer
  const ids = comptes.map(({ id }) => id)
  // One compte alone has its balance on its own page: no query for it here.
  const soldes = comptes.length > 1 ? await soldesDesComptes(viewer, ids, today()) : new Map()
  return (
    <EspaceShell
      comptes={comptes}
      current={compte}
      soldes={soldes}
      acces={viewer.kind}
      signOut={viewer.kind === 'staff-as-client' ? quitterLEspaceDuClient : seDeconnecter}
      sortie={viewer.kind === 'staff-as-client' ? 'Quitter cet espace' : undefined}
    >
      {viewer.kind === 'staff-as-client' && (
        <EspaceRegarde client={viewer.nom} par={viewer.staff.nom} fin={viewer.fin} quitter={quitterLEspaceDuClient} />
      )}
      {viewer.kind === 'code' && <EntreParCodes />}
      {compte.sortant && <CompteSortant jusquAu={compte.sortant} />}
      {children}
    </EspaceShell>
  )
}
