import Link from 'next/link'

/** To the page that led here, above its title. */
export const Retour = ({ href, vers }: { href: string; vers: string }) => (
  <p className="no-print">
    <Link className="inline-flex min-h-11 items-center gap-1" href={href}>
      <span aria-hidden>←</span> {vers}
    </Link>
  </p>
)
