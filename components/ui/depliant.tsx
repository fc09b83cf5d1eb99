import type { ReactNode } from 'react'
import { Icon } from './icon'

/** What is unfolded when it is wanted, where it stands; without JavaScript too. */
export const Depliant = ({
  titre,
  className,
  ouvert,
  children,
}: {
  titre: string
  className?: string
  ouvert?: boolean
  children: ReactNode
}) => (
  <details className={className} open={ouvert || undefined}>
    <summary className="depliant">
      <Icon name="chevron-right" size={20} />
      {titre}
    </summary>
    {children}
  </details>
)
