import Link from 'next/link'
import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import type { Rubrique } from '@/lib/prisma/enums'

export type Lien = {
  readonly href: string
  readonly titre: string
  readonly texte?: string
  readonly icon: IconName
  /** An agency may have closed it. */
  readonly rubrique?: Rubrique
}

type Props = { titre: string; rubriques: readonly Lien[]; className?: string; children?: ReactNode }

/** A group of the places that one may go to, each a row to press. */
export function Rubriques({ titre, rubriques, className = '', children }: Props) {
  const id = useId()
  if (rubriques.length === 0) return null
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <h2 id={id}>{titre}</h2>
      {children}
      <ul className="list mt-1">
        {rubriques.map(({ href, titre, texte, icon }) => (
          <li key={href} className="document">
            <span className="ico" aria-hidden>
              <Icon name={icon} />
            </span>
            <div className="min-w-0">
              <Link className="ligne-lien" href={href}>
                {titre}
              </Link>
              {texte && <small className="hint block">{texte}</small>}
            </div>
            <Icon name="chevron-right" size={20} className="text-ink-2" />
          </li>
        ))}
      </ul>
    </section>
  )
}
