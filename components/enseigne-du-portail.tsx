import Link from 'next/link'
import { Mark } from './mark'

/** The portal's own name, where no agency speaks; it leads home, or to the door. */
export const EnseigneDuPortail = () => (
  <Link href="/" className="inline-flex min-h-11 items-center gap-3 !text-ink no-underline">
    <Mark nom="Palier" />
    <span className="font-serif text-xl font-semibold">Palier</span>
  </Link>
)
