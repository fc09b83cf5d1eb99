'use client'

import Link, { useLinkStatus } from 'next/link'
import { usePathname } from 'next/navigation'
import { Icon, type IconName } from './ui/icon'

export type NavPage = {
  readonly href: string
  /** Marked on its own page only, not on those below it. */
  readonly exact?: boolean
  readonly label: string
  /** In the width of a telephone's bar, where it is another. */
  readonly court?: string
  readonly icon: IconName
  /** `bureau`: a telephone's bar has no room for it. */
  readonly place?: 'bureau'
  /** What waits there; nothing is said of none. */
  readonly nombre?: number
}

/** A page has no skeleton, which would hide it from a browser without JavaScript: the link itself says that it is coming. */
function Pending() {
  const { pending } = useLinkStatus()
  return pending ? <span className="nav-pending" aria-hidden /> : null
}

/** The links of the main navigation; marked is the one whose page, or one below it, is on show. */
export function Navigation({ pages }: { pages: readonly NavPage[] }) {
  const path = usePathname()
  return pages.map(({ href, exact = false, label, court, icon, place, nombre = 0 }) => (
    <Link
      key={href}
      href={href}
      aria-current={path === href || (!exact && path.startsWith(`${href}/`)) ? 'page' : undefined}
      className={place}
    >
      <Icon name={icon} />
      {court === undefined || court === label ? (
        label
      ) : (
        <>
          <span className="on-desktop">{label}</span>
          <span className="on-phone">{court}</span>
        </>
      )}
      {nombre > 0 && (
        <span className="tag nombre">
          {nombre}
          <span className="sr-only"> à traiter</span>
        </span>
      )}
      <Pending />
    </Link>
  ))
}
