import Link from 'next/link'

export type Onglet = { readonly href: string; readonly titre: string; readonly ici: boolean }

/** Pages beside one another, each with an address of its own. */
export const Onglets = ({ label, onglets }: { label: string; onglets: readonly Onglet[] }) => (
  <nav aria-label={label} className="flex flex-wrap gap-2">
    {onglets.map(({ href, titre, ici }) => (
      <Link key={href} href={href} className="chip" aria-current={ici ? 'page' : undefined} prefetch={false}>
        {titre}
      </Link>
    ))}
  </nav>
)
