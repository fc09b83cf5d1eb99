import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { estUuid } from '@/lib/domain/uuid'
import { bureauTenu } from '@/lib/queries/bureaux-de-l-agence'
import { requireAdministrateur } from '@/lib/viewer'
import { retirerUnBureau } from '../actions'
import { BureauForm } from './bureau-form'

export const metadata: Metadata = { title: 'Bureau' }

export default async function BureauPage({ params }: PageProps<'/admin/agence/bureaux/[bureau]'>) {
  const viewer = await requireAdministrateur()
  const { bureau: id } = await params
  const found = (estUuid(id) ? await bureauTenu(viewer, id) : null) ?? notFound()
  const { nom, genre, adresse1, codePostal, ville, telephone, fax, email, horaires, version } = found
  return (
    <div className="stack max-w-[720px]">
      <Retour href="/admin/agence/bureaux" vers="Bureaux" />
      <h1 className="[overflow-wrap:anywhere]">{nom}</h1>
      <BureauForm
        bureau={id}
        version={version}
        valeurs={{
          ...{ nom, genre: genre ?? 'agence', adresse1: adresse1 ?? '', codePostal: codePostal ?? '', ville: ville ?? '' },
          ...{ telephone: telephone ?? '', fax: fax ?? '', email: email ?? '', horaires: horaires ?? '' },
        }}
      />
      <FormulaireDUnGeste action={retirerUnBureau} champ="bureau" valeur={id} pending="…" className="btn self-start">
        Retirer ce bureau
      </FormulaireDUnGeste>
    </div>
  )
}
