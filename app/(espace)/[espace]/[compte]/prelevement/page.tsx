import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RetourOuvert } from '@/components/retour-ouvert'
import { today } from '@/lib/clock'
import { prelevementDuCompte } from '@/lib/queries/prelevement'
import { compteEntier } from '../compte-ouvert'
import { Echeancier } from './echeancier'
import { Mandat } from './mandat'
import { Situation } from './situation'

export const metadata: Metadata = { title: 'Prélèvement automatique' }

export default async function PrelevementPage({ params }: PageProps<'/[espace]/[compte]/prelevement'>) {
  const { viewer, compte, base } = await compteEntier(params)
  const prelevement = await prelevementDuCompte(viewer, compte.id, today())
  if (!prelevement) notFound()
  const enPlace = prelevement.etat !== 'AUCUN'
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin="compte" vers="Mon compte" />
      <h1>Prélèvement automatique</h1>
      <div className="grid-12">
        <Situation prelevement={prelevement} base={base} compte={compte} />
        {enPlace && <Mandat prelevement={prelevement} />}
        {compte.role === 'COPROPRIETAIRE' && <Echeancier prelevement={prelevement} base={base} />}
      </div>
    </div>
  )
}
