'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Alert } from './alert'

/** What was done, where the form stood; it takes the focus so that it is read. */
export function FormSuccess({ titre, children }: { titre: string; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="status">
      <Alert kind="good" titre={titre}>
        {children}
      </Alert>
    </div>
  )
}
