import { connection } from 'next/server'
import { PageIntrouvable } from '@/components/page-introuvable'

export default async function NotFound() {
  // Made at each request: a page of the build would not know the nonce of its scripts.
  await connection()
  return (
    <main id="contenu">
      <PageIntrouvable />
    </main>
  )
}
