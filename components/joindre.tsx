type Props = { readonly agence: { readonly nom: string; readonly telephone: string; readonly email: string } | null }

/** « au 04 75 89 56 23 ou par contact@… »: how an agency is reached, within a sentence; where none is known, where to find it. */
export function Joindre({ agence }: Props) {
  if (!agence) return <>votre syndic ou votre agence : son téléphone figure sur votre dernier courrier</>
  const { nom, telephone, email } = agence
  return (
    <>
      {nom}
      {telephone && (
        <>
          , au{' '}
          <a className="whitespace-nowrap" href={`tel:${telephone.replace(/\s/g, '')}`}>
            {telephone}
          </a>
        </>
      )}
      {email && (
        <>
          {telephone ? ' ou par ' : ', par '}
          <a className="[overflow-wrap:anywhere]" href={`mailto:${email}`}>
            {email}
          </a>
        </>
      )}
    </>
  )
}
