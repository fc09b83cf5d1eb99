import { initialeDeLAgence } from '@/lib/domain/tiers'

/** The agency's initial, until it has a logo. */
export const Mark = ({ nom, className = '' }: { nom: string; className?: string }) => (
  <span className={`mark ${className}`} aria-hidden>
    {initialeDeLAgence(nom)}
  </span>
)
