import Link from 'next/link'

/** To who holds the codes of a letter: reads, and has no address yet to which an answer could go. */
export const AssocierPourEcrire = () => (
  <section className="card" aria-label="Pour écrire à votre agence">
    <p>Pour écrire à votre agence et recevoir ses réponses, associez d’abord ce compte à votre adresse électronique.</p>
    <Link href="/associer" className="btn main mt-3">
      Associer mon compte
    </Link>
  </section>
)
