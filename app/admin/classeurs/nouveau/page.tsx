import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { demande } from '@/lib/domain/recherche'
import { classeursTenus } from '@/lib/queries/classeurs'
import { requireRedacteur } from '@/lib/viewer'
import { NouveauForm } from './nouveau-form'

export const metadata: Metadata = { title: 'Nouveau classeur' }

export default async function NouveauClasseurPage({ searchParams }: PageProps<'/admin/classeurs/nouveau'>) {
  const viewer = await requireRedacteur()
  const asked = demande(await searchParams, 'metier')
  const metier = viewer.metiers.find((known) => known === asked) ?? viewer.metiersVus[0] ?? notFound()
  const racines = (await classeursTenus(viewer)).filter((classeur) => classeur.metier === metier && !classeur.parentId)
  return (
    <div className="stack max-w-[720px]">
      <Retour href="/admin/classeurs" vers="Classeurs" />
      <h1>Nouveau classeur {metier === 'SYNDIC' ? 'du syndic' : 'de gérance'}</h1>
      <NouveauForm formulaire={randomUUID()} metier={metier} racines={racines.map(({ id, nom }) => [id, nom] as const)} />
    </div>
  )
}
