import { PageIntrouvable } from '@/components/page-introuvable'

export default function NotFound() {
  return (
    <main id="contenu">
      <PageIntrouvable />
    </main>
  )
}
