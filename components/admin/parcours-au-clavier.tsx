'use client'

import { type ReactNode, useEffect, useRef } from 'react'

const SAISIE = 'input, select, textarea, [contenteditable], dialog'

/** `j` and `k` go from one line of the list to the next and back, Enter opens it; nothing where one types. */
export function ParcoursAuClavier({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const pas = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (!pas || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(SAISIE)) return
      const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-ligne]') ?? [])]
      const here = lines.indexOf(document.activeElement as HTMLElement)
      lines[here < 0 ? (pas > 0 ? 0 : lines.length - 1) : here + pas]?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return <div ref={list}>{children}</div>
}
