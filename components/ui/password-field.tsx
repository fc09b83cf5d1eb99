'use client'

import { useState } from 'react'
import { Field } from './field'

/** A password that can be shown; without JavaScript it is a plain password field. */
export function PasswordField({
  name,
  label,
  autoComplete,
  error,
}: {
  name: string
  label: string
  autoComplete: string
  error?: string | undefined
}) {
  const [shown, setShown] = useState(false)
  return (
    <Field
      name={name}
      label={label}
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      required
      maxLength={1000}
      error={error}
      spellCheck={false}
      autoCapitalize="none"
      aside={
        <button
          type="button"
          className="hint min-h-11 cursor-pointer px-1 underline underline-offset-4"
          aria-pressed={shown}
          aria-label={`Afficher le champ « ${label} » en clair`}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Masquer' : 'Afficher'}
        </button>
      }
    />
  )
}
