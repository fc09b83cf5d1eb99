import type { InputHTMLAttributes, ReactNode } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'aria-describedby' | 'aria-invalid'> & {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  aside?: ReactNode
}

/** A labelled input, its hint and its error tied to it. */
export function Field({ name, label, hint, error, aside, ...input }: Props) {
  const describedBy = [hint && `${name}-aide`, error && `${name}-erreur`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={name}>{label}</label>
        {aside}
      </div>
      {hint && (
        <p id={`${name}-aide`} className="hint mb-1">
          {hint}
        </p>
      )}
      <input id={name} name={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy || undefined} {...input} />
      {error && (
        <p id={`${name}-erreur`} className="error">
          {error}
        </p>
      )}
    </div>
  )
}
