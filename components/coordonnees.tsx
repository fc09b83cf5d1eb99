type Props = {
  readonly titulaire: string
  readonly adresse: readonly string[]
  /** As they are shown. */
  readonly telephones: { readonly fixe: string | null; readonly mobile: string | null }
  readonly email: string | null
}

/** Name and addresses of the holder, as the agency knows them. */
export function Coordonnees({ titulaire, adresse, telephones, email }: Props) {
  const contacts = [
    ['Téléphone fixe', telephones.fixe],
    ['Téléphone mobile', telephones.mobile],
    ['Adresse électronique', email],
  ] as const
  return (
    <>
      <address className="mt-1 not-italic">
        {titulaire}
        {adresse.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
      <dl className="mt-2">
        {contacts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt className="sr-only">{label}</dt>
              <dd className="hint num !whitespace-normal [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  )
}
