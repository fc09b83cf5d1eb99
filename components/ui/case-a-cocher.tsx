import type { ReactNode } from 'react'

type Props = { name: string; error?: string | undefined; defaultChecked?: boolean; children: ReactNode }

/** A box to tick and what it means; the words are pressed as well. */
export const CaseACocher = ({ name, error, defaultChecked, children }: Props) => (
  <div>
    <label className="choix">
      <input
        type="checkbox"
        id={name}
        name={name}
        defaultChecked={defaultChecked}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-erreur` : undefined}
      />
      <span>{children}</span>
    </label>
    {error && (
      <p id={`${name}-erreur`} className="error">
        {error}
      </p>
    )}
  </div>
)
