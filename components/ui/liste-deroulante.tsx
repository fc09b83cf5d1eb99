type Props = {
  name: string
  label: string
  /** « Tous les états »: the empty choice. */
  tous: string
  options: readonly (readonly [valeur: string, texte: string])[]
  defaultValue?: string | undefined
  error?: string | undefined
}

/** One of many, or none of them. */
export const ListeDeroulante = ({ name, label, tous, options, defaultValue, error }: Props) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <select
      id={name}
      name={name}
      defaultValue={defaultValue ?? ''}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${name}-erreur` : undefined}
    >
      <option value="">{tous}</option>
      {options.map(([valeur, texte]) => (
        <option key={valeur} value={valeur}>
          {texte}
        </option>
      ))}
    </select>
    {error && (
      <p id={`${name}-erreur`} className="error">
        {error}
      </p>
    )}
  </div>
)
