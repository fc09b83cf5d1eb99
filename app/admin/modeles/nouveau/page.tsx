import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { demande } from '@/lib/domain/recherche'
import { classeursTenus } from '@/lib/queries/classeurs'
import { requireRedacteur } from '@/lib/viewer'
import { NouveauForm } from './nouveau-form'

export const metadata: Metadata = { title: 'Nouveau modèle' }

export default async function NouveauModelePage({ searchParams }: PageProps<'/admin/modeles/nouveau'>) {
  const viewer = await requireRedacteur()
  const asked = demande(await searchParams, 'metier')
  const metier = viewer.metiers.find((known) => known === asked) ?? viewer.metiersVus[0] ?? notFound()
  const classeurs = (await classeursTenus(viewer)).filter((classeur) => classeur.metier === metier)
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/modeles" vers="Modèles" />
      <h1>Nouveau modèle {metier === 'SYNDIC' ? 'du syndic' : 'de gérance'}</h1>
      <NouveauForm formulaire={randomUUID()} metier={metier} classeurs={classeurs.map(({ id, chemin }) => [id, chemin] as const)} />
    </div>
  )
}
