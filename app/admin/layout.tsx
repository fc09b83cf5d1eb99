import Link from 'next/link'
import type { ReactNode } from 'react'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { Shell } from '@/components/shell'
import { Icon } from '@/components/ui/icon'
import { STAFF_ROLE } from '@/lib/labels'
import { requireStaff } from '@/lib/viewer'

const PAGES = [
  { href: '/admin', exact: true, label: 'Tableau de bord', court: 'Tableau', icon: 'layout-dashboard' },
  { href: '/admin/publications', exact: false, label: 'Publications', court: 'Publications', icon: 'file-up' },
] as const

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireStaff()
  const top = (
    <>
      <p className="hint ml-auto min-w-0 truncate py-2">
        {viewer.email} · {STAFF_ROLE[viewer.role]}
      </p>
      <Link href="/mot-de-passe" className="chip flex-none">
        Mot de passe
      </Link>
      <form action={seDeconnecter} className="on-phone">
        <button type="submit" className="chip" aria-label="Me déconnecter">
          <Icon name="log-out" size={20} />
        </button>
      </form>
    </>
  )
  return (
    <Shell agence={viewer.agence} pages={PAGES} top={top} signOut={seDeconnecter}>
      {children}
    </Shell>
  )
}
