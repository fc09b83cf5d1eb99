import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { estUuid } from '@/lib/domain/uuid'
import { reponseType } from '@/lib/queries/reponses-types'
import { requireRedacteur } from '@/lib/viewer'
import { supprimerUneReponse } from '../actions'
import { ReponseTypeForm } from './reponse-type-form'

export const metadata: Metadata = { title: 'Réponse type' }

export default async function ReponsePage({ params }: PageProps<'/admin/demandes/reponses/[reponse]'>) {
  const viewer = await requireRedacteur()
  const { reponse: id } = await params
  const reponse = estUuid(id) ? await reponseType(viewer, id) : null
  if (!reponse) notFound()
  return (
    <div className="stack max-w-[860px]">
      <Retour href="/admin/demandes/reponses" vers="Réponses types" />
      <h1 className="[overflow-wrap:anywhere]">{reponse.nom}</h1>
      <ReponseTypeForm {...reponse} />
      <FormulaireDUnGeste action={supprimerUneReponse} champ="reponse" valeur={id} pending="…" className="btn self-start">
        Supprimer cette réponse
      </FormulaireDUnGeste>
    </div>
  )
}
