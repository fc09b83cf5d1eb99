import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Retour } from '@/components/retour'
import { requireRedacteur } from '@/lib/viewer'
import { NouvelleForm } from './nouvelle-form'

export const metadata: Metadata = { title: 'Nouvelle réponse type' }

export default async function NouvelleReponsePage() {
  await requireRedacteur()
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/demandes/reponses" vers="Réponses types" />
      <h1>Nouvelle réponse type</h1>
      <NouvelleForm formulaire={randomUUID()} />
    </div>
  )
}
