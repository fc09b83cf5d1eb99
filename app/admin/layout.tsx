import Link from 'next/link'
import type { ReactNode } from 'react'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { ChoixDuMetier } from '@/components/admin/choix-du-metier'
import { RechercheGlobale } from '@/components/admin/recherche-globale'
import { Shell } from '@/components/shell'
import { Icon } from '@/components/ui/icon'
import { STAFF_ROLE } from '@/lib/labels'
import { requireStaff } from '@/lib/viewer'
import { faireEnGerance } from './a-faire-en-gerance'
import { choisirMetier } from './metier/actions'
import { rubriquesDe } from './rubriques'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireStaff()
  const top = (
    <>
      <RechercheGlobale />
      {viewer.metiers.length > 1 && (
        <ChoixDuMetier action={choisirMetier} choisi={viewer.metiersVus.length === 1 ? (viewer.metiersVus[0] ?? null) : null} />
      )}
      <p className="hint on-desktop ml-auto min-w-0 truncate py-2">
        {viewer.email} · {STAFF_ROLE[viewer.role]}
      </p>
      <Link href="/securite" className="chip flex-none">
        Sécurité
      </Link>
      <form action={seDeconnecter} className="on-phone">
        <button type="submit" className="chip" aria-label="Me déconnecter">
          <Icon name="log-out" size={20} />
        </button>
      </form>
    </>
  )
  const faire = await faireEnGerance()
  return (
    <Shell agence={viewer.agence} pages={rubriquesDe(viewer, faire)} top={top} signOut={seDeconnecter}>
      {children}
    </Shell>
  )
}
