'use client'

import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/form-state'
import { Alert } from './alert'

/** What was refused, above the form; it takes the focus so that it is read, and leads to each field. */
export function FormErrors({ state }: { state: FormState }) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'refused') summary.current?.focus()
  }, [state])
  if (state.status !== 'refused') return null
  const errors = Object.entries(state.errors)
  return (
    <div ref={summary} tabIndex={-1} role="alert">
      <Alert kind="bad" titre={state.message ?? 'Il reste quelque chose à corriger.'}>
        {errors.length > 0 && (
          <ul>
            {errors.map(([field, error]) => (
              <li key={field}>
                <a href={`#${field}`} className="flex min-h-11 items-center leading-snug">
                  {error}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Alert>
    </div>
  )
}
