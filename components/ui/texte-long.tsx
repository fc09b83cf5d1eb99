import type { TextareaHTMLAttributes } from 'react'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'aria-describedby' | 'aria-invalid'> & {
  name: string
  label: string
  hint?: string
  error?: string | undefined
}

/** As Field, for a text of several lines. */
export function TexteLong({ name, label, hint, error, ...input }: Props) {
  const describedBy = [hint && `${name}-aide`, error && `${name}-erreur`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p id={`${name}-aide`} className="hint mb-1">
          {hint}
        </p>
      )}
      <textarea id={name} name={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy || undefined} {...input} />
      {error && (
        <p id={`${name}-erreur`} className="error">
          {error}
        </p>
      )}
    </div>
  )
}
