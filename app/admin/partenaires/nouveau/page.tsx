import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Retour } from '@/components/retour'
import { requireRedacteur } from '@/lib/viewer'
import { NouveauForm } from './nouveau-form'

export const metadata: Metadata = { title: 'Nouveau partenaire' }

export default async function NouveauPartenairePage() {
  await requireRedacteur()
  return (
    <div className="stack max-w-[720px]">
      <Retour href="/admin/partenaires" vers="Partenaires" />
      <h1>Nouveau partenaire</h1>
      <NouveauForm formulaire={randomUUID()} />
    </div>
  )
}
