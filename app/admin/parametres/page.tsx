import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { parametresDeLAgence } from '@/lib/queries/parametres'
import { requireStaff } from '@/lib/viewer'
import { estAdministrateur } from '@/lib/viewer-kinds'
import { ParametresForm } from './parametres-form'

export const metadata: Metadata = { title: 'Paramètres' }

export default async function ParametresPage() {
  const viewer = await requireStaff()
  const valeurs = (await parametresDeLAgence(viewer)) ?? notFound()
  const lecture = !estAdministrateur(viewer)
  return (
    <div className="stack">
      <div>
        <h1>Paramètres</h1>
        <p className="hint mt-1">
          Ce que vos clients voient de leur espace. Une rubrique fermée disparaît pour tous, ses pages, ses liens et ses fichiers compris.
          {lecture && ' Un administrateur peut les changer.'}
        </p>
      </div>
      <ParametresForm valeurs={valeurs} lecture={lecture} />
    </div>
  )
}
