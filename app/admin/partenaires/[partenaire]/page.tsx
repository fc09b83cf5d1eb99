import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { estUuid } from '@/lib/domain/uuid'
import { partenaireTenu } from '@/lib/queries/partenaires-de-l-agence'
import { requireRedacteur } from '@/lib/viewer'
import { retirerUnPartenaire } from '../actions'
import { PartenaireForm } from './partenaire-form'

export const metadata: Metadata = { title: 'Partenaire' }

export default async function PartenairePage({ params }: PageProps<'/admin/partenaires/[partenaire]'>) {
  const viewer = await requireRedacteur()
  const { partenaire: id } = await params
  const found = (estUuid(id) ? await partenaireTenu(viewer, id) : null) ?? notFound()
  const { nom, activite, texte, telephone, email, site, rang, logo, version } = found
  return (
    <div className="stack max-w-[720px]">
      <Retour href="/admin/partenaires" vers="Partenaires" />
      <h1 className="[overflow-wrap:anywhere]">{nom}</h1>
      <PartenaireForm
        partenaire={id}
        version={version}
        valeurs={{
          ...{ nom, activite: activite ?? '', texte: texte ?? '', telephone: telephone ?? '', email: email ?? '' },
          ...{ site: site ?? '', rang: String(rang) },
        }}
        logo={logo}
      />
      <FormulaireDUnGeste action={retirerUnPartenaire} champ="partenaire" valeur={id} pending="…" className="btn self-start">
        Retirer ce partenaire
      </FormulaireDUnGeste>
    </div>
  )
}
