import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { EspaceShell } from '@/components/espace-shell'
import { compteOuvert } from './compte-ouvert'

export default async function CompteLayout({ children, params }: LayoutProps<'/[espace]/[compte]'>) {
  const { viewer, compte } = await compteOuvert(params)
  return (
    <EspaceShell comptes={viewer.comptes} current={compte} signOut={seDeconnecter}>
      {children}
    </EspaceShell>
  )
}
