'use client'

import { useEffect } from 'react'

/** Lets the browser say in French that there is no network (public/sw.js). Refused or unknown, nothing is missing. */
export function Application() {
  useEffect(() => {
    navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
  }, [])
  return null
}
