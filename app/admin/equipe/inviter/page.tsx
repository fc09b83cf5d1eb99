import type { Metadata } from 'next'
import Link from 'next/link'
import { requireAdministrateur } from '@/lib/viewer'
import { InviterForm } from './inviter-form'

export const metadata: Metadata = { title: 'Inviter un collaborateur' }

export default async function InviterPage() {
  await requireAdministrateur()
  return (
    <div className="stack max-w-[640px]">
      <p>
        <Link href="/admin/equipe" className="inline-flex min-h-11 items-center">
          ← Équipe
        </Link>
      </p>
      <h1>Inviter un collaborateur</h1>
      <p className="hint">
        Un message lui est envoyé avec un lien valable 7 jours. Il choisit lui-même son mot de passe ; s’il se connecte déjà à Palier avec
        cette adresse, il garde le sien.
      </p>
      <InviterForm />
    </div>
  )
}
