'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** A <details> that closes on Escape, on a press outside and where the focus leaves it, which it would cover; without JavaScript it opens and closes by itself. */
export function Menu({ summary, label, children }: { summary: ReactNode; label: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const details = menu.current
      if (!details?.open) return
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape'
      const outside = event.type !== 'keydown' && !details.contains(event.target as Node)
      if (!escaped && !outside) return
      details.open = false
      if (escaped) details.querySelector('summary')?.focus()
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  return (
    <details ref={menu} className="switch">
      <summary aria-label={label}>{summary}</summary>
      <div className="panel">{children}</div>
    </details>
  )
}
