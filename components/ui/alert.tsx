import type { ReactNode } from 'react'
import { Icon } from './icon'

const ICONS = { warn: 'triangle-alert', bad: 'circle-alert', good: 'circle-check', info: 'info' } as const

/** A notice; its kind is said by the icon and the words, never by the colour alone. */
export function Alert({ kind = 'warn', titre, children }: { kind?: keyof typeof ICONS; titre: string; children?: ReactNode }) {
  return (
    <div className={`alert ${kind}`}>
      <Icon name={ICONS[kind]} className="flex-none" />
      <div className="text">
        <b>{titre}</b>
        {children}
      </div>
    </div>
  )
}
