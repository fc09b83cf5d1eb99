'use client'

import { useRouter } from 'next/navigation'
import { startTransition } from 'react'

/** Something broke on our side: what to do, and a number to quote. The details are in the server's log alone. */
export function PageEnPanne({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter()
  const again = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <div className="stack mx-auto max-w-[560px] px-4 py-12" role="alert">
      <h1>Un instant, s’il vous plaît</h1>
      <p>
        Le service ne répond pas pour le moment. Rien n’est perdu : réessayez dans quelques secondes. Si cela dure, appelez votre agence
        {error.digest && <> en citant le numéro {error.digest}</>}.
      </p>
      <p>
        <button type="button" className="btn main" onClick={again}>
          Réessayer
        </button>
      </p>
    </div>
  )
}
