'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** The arrows of the keyboard do what the two links do. */
export function Fleches({ avant, apres }: { avant: string | null; apres: string | null }) {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const to = event.key === 'ArrowLeft' ? avant : event.key === 'ArrowRight' ? apres : null
      if (to) router.push(to)
    }
    window.addEventListener('keydown', follow)
    return () => window.removeEventListener('keydown', follow)
  }, [avant, apres, router])
  return null
}
