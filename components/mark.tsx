import { initialeDeLAgence } from '@/lib/domain/tiers'

type Props = { nom: string; logo?: string | null | undefined; className?: string }

/** The agency's logo; its initial, until it has one. */
export const Mark = ({ nom, logo, className = '' }: Props) =>
  logo ? (
    // biome-ignore lint/performance/noImgElement: already of its size, and of an address that never changes.
    <img className={`mark logo ${className}`} src={`/api/logos/${logo}`} alt="" />
  ) : (
    <span className={`mark ${className}`} aria-hidden>
      {initialeDeLAgence(nom)}
    </span>
  )
