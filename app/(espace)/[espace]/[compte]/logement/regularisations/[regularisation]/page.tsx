import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { decompteDeCharges } from '@/lib/domain/regularisation'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { estHabitation } from '@/lib/domain/usage-du-bail'
import { estUuid } from '@/lib/domain/uuid'
import { regularisationDuCompte } from '@/lib/queries/regularisations'
import { locataireOuvert } from '../../../locataire-ouvert'
import { Decompte } from './decompte'
import { Droits } from './droits'
import { Resultat } from './resultat'

export const metadata: Metadata = { title: 'Régularisation des charges' }

export default async function RegularisationPage({ params }: PageProps<'/[espace]/[compte]/logement/regularisations/[regularisation]'>) {
  const { viewer, compte, base } = await locataireOuvert(params)
  const { regularisation: id } = await params
  const regularisation = estUuid(id) ? await regularisationDuCompte(viewer, compte.id, id) : null
  if (!regularisation) notFound()
  const decompte = decompteDeCharges(regularisation)
  const { debut, fin, arreteeLe, usage } = regularisation
  return (
    <div className="stack">
      <Retour href={`${base}/logement`} vers="Mon logement" />
      <h1>Régularisation des charges</h1>
      <p className="hint">
        Du <JourEnLettres jour={debut} /> au <JourEnLettres jour={fin} />
        {arreteeLe && (
          <>
            {' '}
            · décompte arrêté le <JourEnLettres jour={arreteeLe} />
          </>
        )}
      </p>
      <div className="grid-12">
        <Resultat regularisation={regularisation} decompte={decompte} />
        {(usage === null || estHabitation(usage)) && (
          <Droits decompte={decompte} fin={fin} ecrire={rubriqueOuverte(compte, 'DEMANDES') ? base : null} jour={today()} />
        )}
        <Decompte regularisation={regularisation} decompte={decompte} />
      </div>
    </div>
  )
}
