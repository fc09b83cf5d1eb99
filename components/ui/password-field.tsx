'use client'

import { useState } from 'react'
import { Field } from './field'

/** A password that can be shown; without JavaScript it is a plain password field. */
export function PasswordField({
  name,
  label,
  autoComplete,
  error,
  onType,
}: {
  name: string
  label: string
  autoComplete: string
  error?: string | undefined
  onType?: (typed: string) => void
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
      onInput={(event) => onType?.(event.currentTarget.value)}
      aside={
        <button
          type="button"
          className="hint avec-script min-h-11 cursor-pointer px-1 underline underline-offset-4"
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Masquer' : 'Afficher'}
          <span className="sr-only"> {label.toLocaleLowerCase('fr')}</span>
        </button>
      }
    />
  )
}
