import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LienExterne, nomDuSite } from '@/components/lien-externe'
import { Retour } from '@/components/retour'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { estUuid } from '@/lib/domain/uuid'
import { informationDuCompte } from '@/lib/queries/informations'
import { compteEntier } from '../../compte-ouvert'

export const metadata: Metadata = { title: 'Information' }

export default async function InformationPage({ params }: PageProps<'/[espace]/[compte]/informations/[information]'>) {
  const { viewer, compte, base } = await compteEntier(params, 'INFORMATIONS')
  const { information: id } = await params
  const information = estUuid(id) ? await informationDuCompte(viewer, compte.id, id, today()) : null
  if (!information) notFound()
  const { titre, texte, lien, date } = information
  return (
    <article className="stack">
      <div>
        <Retour href={`${base}/informations`} vers="Informations" />
        <h1 className="[overflow-wrap:anywhere]">{titre}</h1>
        <p className="hint mt-1">
          {compte.agence.nom}, le <JourEnLettres jour={date} />
        </p>
      </div>
      <div className="card">
        <p className="max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">{texte}</p>
        {lien && <LienExterne href={lien}>{nomDuSite(lien)}</LienExterne>}
      </div>
    </article>
  )
}
