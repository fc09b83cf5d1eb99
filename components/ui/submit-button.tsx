'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

/** For want of other words: what it does, under way. */
const SANS_MOT = '…'

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
  const { pending, data } = useFormStatus()
  // Of several, the one that was pressed alone says so.
  const pressed = pending && (name === undefined || data.getAll(name).includes(value ?? ''))
  return (
    <button type="submit" name={name} value={value} className={className} disabled={pending} aria-live="polite">
      {pressed && busy !== SANS_MOT ? busy : children}
      {pressed && busy === SANS_MOT && SANS_MOT}
    </button>
  )
}
