import Link from 'next/link'

export type Onglet = { readonly href: string; readonly titre: string; readonly ici: boolean }

type Props = { readonly label: string; readonly onglets: readonly Onglet[]; readonly nombreux?: boolean }

/** Pages beside one another, each with an address of its own. @param nombreux on a telephone they go on to the right rather than down. */
export const Onglets = ({ label, onglets, nombreux = false }: Props) => (
  <nav aria-label={label} className={`flex gap-2 ${nombreux ? 'nombreux sm:flex-wrap' : 'flex-wrap'}`}>
    {onglets.map(({ href, titre, ici }) => (
      <Link key={href} href={href} className="chip" aria-current={ici ? 'page' : undefined} prefetch={false}>
        {titre}
      </Link>
    ))}
  </nav>
)
