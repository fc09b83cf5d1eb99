import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { CompteSortant } from '@/components/compte-sortant'
import { EntreParCodes } from '@/components/entre-par-codes'
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
    <EspaceShell comptes={comptes} current={compte} soldes={soldes} associe={viewer.kind === 'client'} signOut={seDeconnecter}>
      {viewer.kind === 'code' && <EntreParCodes />}
      {compte.sortant && <CompteSortant jusquAu={compte.sortant} />}
      {children}
    </EspaceShell>
  )
}
