import Link from 'next/link'

/** On every page of who looks at an account by the codes of a letter. */
export const EntreParCodes = () => (
  <aside className="card mb-4 flex flex-wrap items-center gap-x-6 gap-y-3" aria-label="Codes de votre courrier">
    <p className="min-w-60 flex-1">
      Vous êtes entré avec les codes de votre courrier. Associez votre compte à votre adresse pour recevoir vos documents par{' '}
      <span className="whitespace-nowrap">e-mail</span>.
    </p>
    <Link href="/associer" className="btn">
      Associer mon compte
    </Link>
  </aside>
)
