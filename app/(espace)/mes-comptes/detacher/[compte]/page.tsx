import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { MES_COMPTES, PageSeule } from '@/components/page-seule'
import { ResumeDuCompte } from '@/components/resume-du-compte'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { requirePerson } from '@/lib/viewer'
import { detacher } from '../../actions'

export const metadata: Metadata = { title: 'Détacher un compte' }

export default async function DetacherPage({ params }: PageProps<'/mes-comptes/detacher/[compte]'>) {
  const viewer = await requirePerson()
  const { compte: id } = await params
  const compte = viewer.comptes.find((open) => open.id === id)
  if (!compte) notFound()
  return (
    <PageSeule titre="Détacher ce compte ?" retour={MES_COMPTES} chapeau={`Il ne sera plus ouvert avec ${viewer.email}.`}>
      <div className="card stack">
        <p>
          <ResumeDuCompte compte={compte} />
        </p>
        <p>
          Le compte lui-même ne change pas : votre solde, vos documents et vos courriers restent chez {compte.agence.nom}. Pour le rouvrir
          ici, il faudra de nouveaux codes, que {compte.agence.nom} vous donnera
          {compte.agence.telephone && ` au ${compte.agence.telephone}`}.
        </p>
        <FormulaireDUnGeste action={detacher} champ="compte" valeur={compte.id} pending="Un instant…">
          Oui, détacher ce compte
        </FormulaireDUnGeste>
        <Link href="/mes-comptes" className="btn w-full">
          Le garder
        </Link>
      </div>
    </PageSeule>
  )
}
