import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Retour } from '@/components/retour'
import { requireAdministrateur } from '@/lib/viewer'
import { NouveauForm } from './nouveau-form'

export const metadata: Metadata = { title: 'Nouveau bureau' }

export default async function NouveauBureauPage() {
  await requireAdministrateur()
  return (
    <div className="stack max-w-[720px]">
      <Retour href="/admin/agence/bureaux" vers="Bureaux" />
      <h1>Nouveau bureau</h1>
      <NouveauForm formulaire={randomUUID()} />
    </div>
  )
}
