'use client'

/** The last resort, when even the layout could not be made: it may rely on nothing. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="fr">
      <body>
        <main>
          <h1>Un instant, s’il vous plaît</h1>
          <p>Le service ne répond pas pour le moment. Rien n’est perdu : actualisez la page dans quelques secondes.</p>
          {error.digest && <p>Numéro à citer : {error.digest}</p>}
        </main>
      </body>
    </html>
  )
}
