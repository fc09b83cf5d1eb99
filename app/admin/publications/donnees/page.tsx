import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { donneesEnvoyees } from '@/lib/queries/donnees-envoyees'
import { requireStaff } from '@/lib/viewer'
import { estAdministrateur } from '@/lib/viewer-kinds'
import { DonneesForm } from './donnees-form'

export const metadata: Metadata = { title: 'Données envoyées' }

export default async function DonneesEnvoyeesPage() {
  const viewer = await requireStaff()
  const { classeurs, version, ...valeurs } = (await donneesEnvoyees(viewer)) ?? notFound()
  const lecture = !estAdministrateur(viewer)
  return (
    <div className="stack">
      <div>
        <Retour href="/admin/publications" vers="Publications" />
        <h1>Données envoyées</h1>
        <p className="hint mt-1">
          Ce que vos clients voient de ce que votre logiciel envoie. Les coordonnées bancaires, la liste des dépenses et le départ des
          locataires se règlent dans les <Link href="/admin/parametres">paramètres</Link>.
          {lecture && ' Un administrateur peut les changer.'}
        </p>
      </div>
      <DonneesForm key={version} {...{ valeurs, version, classeurs, lecture }} />
    </div>
  )
}
