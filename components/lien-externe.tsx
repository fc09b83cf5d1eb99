import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'

type Props = { readonly href: string; readonly icon?: IconName; readonly children: ReactNode }

/** To somebody else's page: opened apart, told so, and told nothing of where one comes from. */
export const LienExterne = ({ href, icon = 'external-link', children }: Props) => (
  <a className="no-print inline-flex min-h-11 items-center gap-2 [overflow-wrap:anywhere]" href={href} target="_blank" rel="noreferrer">
    <Icon name={icon} size={20} className="flex-none" />
    <span>
      {children} <span className="hint inline-block">(nouvelle fenêtre)</span>
    </span>
  </a>
)

/** Whose page it is: « www.exemple.fr ». */
export const nomDuSite = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url)
