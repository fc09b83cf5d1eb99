import type { ReactNode } from 'react'
import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { AccentDeLAgence } from '@/components/accent-de-l-agence'
import { NavLink } from '@/components/nav-link'
import { Icon } from '@/components/ui/icon'
import { Mark } from '@/components/ui/mark'
import { STAFF_ROLE } from '@/lib/labels'
import { requireStaff } from '@/lib/viewer'

const PAGES = [
  { href: '/admin', exact: true, label: 'Tableau de bord', court: 'Tableau', icon: 'layout-dashboard' },
  { href: '/admin/publications', exact: false, label: 'Publications', court: 'Publications', icon: 'file-up' },
] as const

const liens = (court: boolean) =>
  PAGES.map(({ icon, ...page }) => (
    <NavLink key={page.href} href={page.href} exact={page.exact}>
      <Icon name={icon} />
      {court ? page.court : page.label}
    </NavLink>
  ))

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireStaff()
  return (
    <div className="shell">
      <AccentDeLAgence accent={viewer.agence.accent} />
      <div className="side">
        <nav aria-label="Principal" className="flex-1">
          <p className="flex items-center gap-3 px-3 pb-5">
            <Mark nom={viewer.agence.nom} />
            <b className="font-serif leading-tight">{viewer.agence.nom}</b>
          </p>
          {liens(false)}
        </nav>
        <form action={seDeconnecter}>
          <button type="submit">
            <Icon name="log-out" />
            Me déconnecter
          </button>
        </form>
      </div>
      <div>
        <header className="top">
          <Mark nom={viewer.agence.nom} />
          <p className="hint ml-auto min-w-0 truncate py-2">
            {viewer.email} · {STAFF_ROLE[viewer.role]}
          </p>
          <form action={seDeconnecter} className="min-[761px]:hidden">
            <button type="submit" className="chip" aria-label="Me déconnecter">
              <Icon name="log-out" size={20} />
            </button>
          </form>
        </header>
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
      </div>
      <nav className="bar" aria-label="Principal, en bas d’écran">
        {liens(true)}
      </nav>
    </div>
  )
}
