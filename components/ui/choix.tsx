type Option = { readonly valeur: string; readonly titre: string; readonly texte?: string }

type Props = {
  name: string
  legende: string
  options: readonly Option[]
  defaultValue?: string | undefined
  error?: string | undefined
}

/** One of a few, each with a word on what it means. */
export const Choix = ({ name, legende, options, defaultValue, error }: Props) => (
  <fieldset id={name} tabIndex={-1} aria-describedby={error ? `${name}-erreur` : undefined}>
    <legend className="font-semibold">{legende}</legend>
    {options.map(({ valeur, titre, texte }) => (
      <label key={valeur} className="choix">
        <input type="radio" name={name} value={valeur} defaultChecked={valeur === defaultValue} required />
        <span>
          {titre}
          {texte && <small className="hint block">{texte}</small>}
        </span>
      </label>
    ))}
    {error && (
      <p id={`${name}-erreur`} className="error">
        {error}
      </p>
    )}
  </fieldset>
)
