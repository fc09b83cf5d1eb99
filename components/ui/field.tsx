import type { InputHTMLAttributes, ReactNode } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'aria-describedby' | 'aria-invalid'> & {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  /** At the right of the label; a Tab leads from the field before straight into this one, and then there. */
  aside?: ReactNode
}

/** A labelled input, its hint and its error tied to it. */
export function Field({ name, label, hint, error, aside, ...input }: Props) {
  const describedBy = [hint && `${name}-aide`, error && `${name}-erreur`].filter(Boolean).join(' ')
  return (
    <div className="field relative">
      <label htmlFor={name} className={aside ? '!flex min-h-11 items-center pr-24' : undefined}>
        {label}
      </label>
      {hint && (
        <p id={`${name}-aide`} className="hint mb-1">
          {hint}
        </p>
      )}
      <input id={name} name={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy || undefined} {...input} />
      {aside && <div className="absolute top-0 right-0">{aside}</div>}
      {error && (
        <p id={`${name}-erreur`} className="error">
          {error}
        </p>
      )}
    </div>
  )
}
