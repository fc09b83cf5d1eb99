'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 2000
const DURING_MS = 120_000

/** Asks the page again while something is on its way, for two minutes at the most. */
export function RefreshWhilePending({ pending }: { pending: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!pending) return
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    const end = setTimeout(() => clearInterval(timer), DURING_MS)
    return () => {
      clearInterval(timer)
      clearTimeout(end)
    }
  }, [pending, router])
  return null
}
