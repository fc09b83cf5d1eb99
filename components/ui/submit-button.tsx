'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

/** The button of a form; while the form is on its way it says so and cannot be pressed twice. */
export function SubmitButton({
  children,
  pending: busy,
  className = 'btn main',
  name,
  value,
}: {
  children: ReactNode
  pending: string
  className?: string
  /** Of a form with several buttons: which one was pressed. */
  name?: string
  value?: string
}) {
  const { pending } = useFormStatus()
  return (
    <button type="submit" name={name} value={value} className={className} disabled={pending} aria-live="polite">
      {pending ? busy : children}
    </button>
  )
}
