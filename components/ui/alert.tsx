import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const ICONS = { warn: TriangleAlert, bad: CircleAlert, good: CircleCheck }

/** A notice; its kind is said by the icon and the words, never by the colour alone. */
export function Alert({ kind = 'warn', titre, children }: { kind?: keyof typeof ICONS; titre: string; children?: ReactNode }) {
  const Icon = ICONS[kind]
  return (
    <div className={`alert ${kind}`}>
      <Icon size={22} aria-hidden className="flex-none" />
      <div className="text">
        <b>{titre}</b>
        {children}
      </div>
    </div>
  )
}
