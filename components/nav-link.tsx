'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A page has no skeleton, which would hide it from a browser without JavaScript: the link itself says that it is coming. */
function Pending() {
  const { pending } = useLinkStatus()
  return <span className="nav-pending" data-pending={pending || undefined} aria-hidden />
}

/** A link of the main navigation, marked when its page, or one below it, is on show. */
export function NavLink({ href, exact = false, children }: { href: string; exact?: boolean; children: ReactNode }) {
  const path = usePathname()
  const here = exact ? path === href : path === href || path.startsWith(`${href}/`)
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {children}
      <Pending />
    </Link>
  )
}
