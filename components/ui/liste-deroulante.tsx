type Props = {
  name: string
  label: string
  /** « Tous les états »: the empty choice. */
  tous: string
  options: readonly (readonly [valeur: string, texte: string])[]
  defaultValue?: string | undefined
}

/** One of many, to narrow a list. */
export const ListeDeroulante = ({ name, label, tous, options, defaultValue }: Props) => (
  <div className="field">
    <label htmlFor={name}>{label}</label>
    <select id={name} name={name} defaultValue={defaultValue ?? ''}>
      <option value="">{tous}</option>
      {options.map(([valeur, texte]) => (
        <option key={valeur} value={valeur}>
          {texte}
        </option>
      ))}
    </select>
  </div>
)
