import Link from 'next/link'
import type { NavPage } from '../navigation'
import { Icon } from '../ui/icon'

/** On a telephone, what its bar has no room for. */
export function AutresRubriques({ pages }: { pages: readonly NavPage[] }) {
  return (
    <nav className="lg:hidden" aria-label="Autres rubriques">
      <ul className="a-faire">
        {pages
          .filter(({ place }) => place === 'bureau')
          .map(({ href, label, icon }) => (
            <li key={href}>
              <Link href={href} className="card flex min-h-11 items-center gap-3 py-3 text-inherit no-underline">
                <Icon name={icon} />
                {label}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
