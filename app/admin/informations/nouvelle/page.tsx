import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Retour } from '@/components/retour'
import { today } from '@/lib/clock'
import { immeublesDuPortefeuille } from '@/lib/queries/portefeuille'
import { requireRedacteur } from '@/lib/viewer'
import { NouvelleForm } from './nouvelle-form'

export const metadata: Metadata = { title: 'Nouvelle information' }

const TOUS = { SYNDIC: 'Tous les copropriétaires', GERANCE: 'Tous les bailleurs et locataires' } as const

export default async function NouvelleInformationPage() {
  const viewer = await requireRedacteur()
  const immeubles = await immeublesDuPortefeuille(viewer)
  return (
    <div className="stack max-w-[720px]">
      <Retour href="/admin/informations" vers="Informations" />
      <h1>Nouvelle information</h1>
      <NouvelleForm
        formulaire={randomUUID()}
        date={today()}
        metiers={viewer.metiers
          .toSorted()
          .reverse()
          .map((metier) => [metier, TOUS[metier]] as const)}
        immeubles={immeubles.map(({ id, nom }) => [id, nom] as const)}
      />
    </div>
  )
}
